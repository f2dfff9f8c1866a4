// file: shop/Orders.java
package shop;

import dev.meshapi.annotation.*;
import java.util.*;
import java.util.concurrent.*;

@MeshApi
@SuppressWarnings("rawtypes")
//! [mesh:RawType] Orders extends Base, which has no type arguments; what is in it cannot be known when it is read from the wire.
//! Write them: Base<String>, for example.
public interface Orders extends Base {
    //! [mesh:RawType] Orders.own takes 'raw' as List, which has no type arguments; what is in it cannot be known when it is read from the wire.
    //! Write them: List<String>, for example.
    String own(List raw);
}

interface Base<T> {
    T find(String id);
}
