// file: Bare.java
import dev.meshapi.annotation.*;
import java.util.*;

@MeshApi
//! [mesh:NameTaken] Bare needs the name Async for generated code; there is another type of this name.
//! Rename it, or put both into a package.
//! [mesh:NameTaken] Bare needs the name Many for generated code; there is another type of this name.
//! Rename it, or put both into a package.
//! [mesh:NameTaken] Bare needs the name ManyAsync for generated code; there is another type of this name.
//! Rename it, or put both into a package.
public interface Bare {
    Many find(List<Async[]> ids) throws ManyAsync;
}

record Async(int value) {}

record Many(int value) {}

class ManyAsync extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ManyAsync(String message) {
        super(message);
    }
}
// file: One.java
import dev.meshapi.annotation.*;

@MeshApi
//! [mesh:NameTaken] One needs the name One for generated code; there is another type of this name.
//! Rename it, or put both into a package.
public interface One {
    void find(String id);
}
