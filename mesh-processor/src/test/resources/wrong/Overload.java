// file: shop/Orders.java
package shop;

import dev.meshapi.annotation.*;
import java.util.*;
import java.util.concurrent.*;

@MeshApi
public interface Orders {
    String find(String id);

    //! [mesh:Overload] Orders.find has the name of another method; both would be 'Orders.find' on the wire.
    //! Rename one of them, or give this one a wire name of its own with @MeshMessage.
    String find(long number);

    //! [mesh:Overload] Orders.find has the name of another method; both would be 'Orders.find' on the wire.
    //! Rename one of them, or give this one a wire name of its own with @MeshMessage.
    String find();

    @MeshMessage("Orders.findBoth")
    String find(String id, long number);
}
