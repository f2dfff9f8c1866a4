package inherited;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.List;

public interface Described {
    List<String> describe(String text) throws IOException, FileNotFoundException, EOFException;

    default String both(String id) {
        return id;
    }
}
