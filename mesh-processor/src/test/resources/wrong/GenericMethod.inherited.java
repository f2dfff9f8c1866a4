// file: shop/Orders.java
package shop;

import dev.meshapi.annotation.*;
import java.util.*;
import java.util.concurrent.*;

@MeshApi
//! [mesh:GenericMethod] Orders.find (from Base) is generic in T; nothing on the wire tells what that stands for.
//! Write the real type, or one method for each.
//! [mesh:NotAMessage] Orders.more (from Base) is a default method; every method of a message map is a message, and a message has no body.
//! Move it to another type.
//! [mesh:NotAMessage] Orders.most (from Base) is a static method; every method of a message map is a message, and a message has no body.
//! Move it to another type.
public interface Orders extends Base {}

interface Base {
    <T> T find(T id);

    default void more() {}

    static void most() {}
}
