package shadows;

import dev.meshapi.annotation.MeshApi;
import dev.meshapi.annotation.OneWay;

/** The package has types that are called like those of {@code java.lang}. */
@MeshApi
public interface Lang {
    java.lang.String text(String string, java.lang.Integer number);

    Exception problem(Object object) throws java.lang.IllegalStateException;

    @OneWay
    void clazz(Class clazz);

    java.util.List<java.lang.String> sequences(CharSequence sequence);
}
