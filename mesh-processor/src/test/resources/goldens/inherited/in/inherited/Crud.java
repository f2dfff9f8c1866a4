package inherited;

import java.util.List;

public interface Crud<T, K, X extends Exception> extends Readable<T, K> {
    void save(K key, T value) throws X;

    List<T> saveAll(List<? extends T> values);

    @Override
    T find(K key);
}
