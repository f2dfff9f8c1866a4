// file: shop/Orders.java
package shop;

import dev.meshapi.annotation.*;
import java.util.*;
import java.util.concurrent.*;

@MeshApi
//! [mesh:Overload] Orders.find (from Base) has the name of another method; both would be 'Orders.find' on the wire.
//! Rename one of them, or give this one a wire name of its own with @MeshMessage.
public interface Orders extends Base<String> {
    String find(String id);
}

interface Base<T> {
    String find(List<T> ids);
}
