// file: shop/Größe.java
package shop;

import dev.meshapi.annotation.*;
import java.util.*;
import java.util.concurrent.*;

@MeshApi
//! [mesh:InvalidName] Größe would be 'Größe' on the wire; a wire name has letters, digits, '_', '-' and '.', starts with a letter, and has at most 200 characters.
//! Give it another one with @MeshApi("...").
public interface Größe {
    void find(String id);
}
