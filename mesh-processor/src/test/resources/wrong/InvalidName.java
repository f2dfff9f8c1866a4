// file: shop/Orders.java
package shop;

import dev.meshapi.annotation.*;
import java.util.*;
import java.util.concurrent.*;

//! [mesh:InvalidName] Orders would be 'Orders 2' on the wire; a wire name has letters, digits, '_', '-' and '.', starts with a letter, and has at most 200 characters.
//! Give it another one with @MeshApi("...").
@MeshApi("Orders 2")
public interface Orders {
    void find(String id);

    //! [mesh:InvalidName] Orders.second would be '2nd' on the wire; a wire name has letters, digits, '_', '-' and '.', starts with a letter, and has at most 200 characters.
    //! Give it another one with @MeshMessage("...").
    @MeshMessage("2nd")
    void second();

    //! [mesh:InvalidName] Orders.empty would be '' on the wire; a wire name has letters, digits, '_', '-' and '.', starts with a letter, and has at most 200 characters.
    //! Give it another one with @MeshMessage("...").
    @MeshMessage("")
    void empty();

    @MeshMessage("fine")
    void größe();
}
