// file: shop/Orders.java
package shop;

import dev.meshapi.annotation.*;
import java.util.*;
import java.util.concurrent.*;

@MeshApi
public interface Orders {
    String LIMIT = "10";

    //! [mesh:NotAMessage] Orders.count is a default method; every method of a message map is a message, and a message has no body.
    //! Move it to another type.
    default int count() {
        return helper();
    }

    //! [mesh:NotAMessage] Orders.max is a static method; every method of a message map is a message, and a message has no body.
    //! Move it to another type.
    static int max() {
        return 1;
    }

    //! [mesh:NotAMessage] Orders.helper is a private method; every method of a message map is a message, and a message has no body.
    //! Move it to another type.
    private int helper() {
        return 2;
    }

    record Nested(int fine) {}
}
