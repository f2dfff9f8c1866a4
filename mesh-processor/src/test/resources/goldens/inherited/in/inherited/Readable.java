package inherited;

public interface Readable<T, K> {
    Object find(K key);

    int count(K[] keys);
}
