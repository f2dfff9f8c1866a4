// file: shop/Orders.java
package shop;

import dev.meshapi.annotation.*;
import java.util.*;
import java.util.concurrent.*;

@MeshApi
public interface Orders {
    //! [mesh:GenericMethod] Orders.find is generic in T; nothing on the wire tells what that stands for.
    //! Write the real type, or one method for each.
    <T> T find(String id);

    //! [mesh:GenericMethod] Orders.put is generic in K, V; nothing on the wire tells what that stands for.
    //! Write the real type, or one method for each.
    <K, V> void put(Map<K, V> values);
}
