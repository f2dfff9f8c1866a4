// file: shop/Orders.java
package shop;

import dev.meshapi.annotation.*;
import java.util.*;
import java.util.concurrent.*;

@MeshApi
public interface Orders {
    //! [mesh:Varargs] Orders.tag takes 'tags' as String...; the handler has one more parameter after it, and varargs come last.
    //! Write List<String> or String[].
    void tag(String id, String... tags);

    //! [mesh:Varargs] Orders.sum takes 'numbers' as int...; the handler has one more parameter after it, and varargs come last.
    //! Write int[].
    int sum(int... numbers);
}
