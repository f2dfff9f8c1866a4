// file: shop/Orders.java
package shop;

import dev.meshapi.annotation.*;
import java.util.*;
import java.util.concurrent.*;

@MeshApi
public interface Orders {
    void reserve(String sku);

    //! [mesh:DuplicateName] Orders.book is 'Orders.reserve' on the wire, and so is Orders.reserve; a name on the wire means one thing.
    //! Give one of them another name with @MeshMessage.
    @MeshMessage("Orders.reserve")
    void book(String sku);

    @MeshMessage("release")
    void release(String sku);

    //! [mesh:DuplicateName] Orders.release is 'release' on the wire, and so is the other Orders.release; a name on the wire means one thing.
    //! Give one of them another name with @MeshMessage.
    @MeshMessage("release")
    void release(long id);
}
