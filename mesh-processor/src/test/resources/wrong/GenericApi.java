// file: shop/Orders.java
package shop;

import dev.meshapi.annotation.*;
import java.util.*;
import java.util.concurrent.*;

@MeshApi
//! [mesh:GenericApi] Orders is generic in T, K; nothing on the wire tells what that stands for.
//! Move @MeshApi to an interface without type parameters that extends Orders with real types.
public interface Orders<T, K extends Comparable<K>> {
    T find(K id);

    //! [mesh:NotAMessage] Orders.more is a default method; every method of a message map is a message, and a message has no body.
    //! Move it to another type.
    default void more() {}
}
