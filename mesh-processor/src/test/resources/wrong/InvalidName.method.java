// file: shop/Orders.java
package shop;

import dev.meshapi.annotation.*;
import java.util.*;
import java.util.concurrent.*;

@MeshApi
public interface Orders {
    //! [mesh:InvalidName] Orders.größe would be 'Orders.größe' on the wire; a wire name has letters, digits, '_', '-' and '.', starts with a letter, and has at most 200 characters.
    //! Give it another one with @MeshMessage("...").
    void größe(String id);

    //! [mesh:InvalidName] Orders.$ would be 'Orders.$' on the wire; a wire name has letters, digits, '_', '-' and '.', starts with a letter, and has at most 200 characters.
    //! Give it another one with @MeshMessage("...").
    void $();
}
