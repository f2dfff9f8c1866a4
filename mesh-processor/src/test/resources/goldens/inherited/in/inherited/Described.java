package inherited;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;

public interface Described {
    String describe(String text) throws IOException, FileNotFoundException, EOFException;

    default String both(String id) {
        return id;
    }
}
