// file: shop/Orders.java
package shop;

import dev.meshapi.annotation.*;
import java.util.*;

@MeshApi
public interface Orders {
    //! [mesh:RawType] Orders.find throws Lost, whose 'ids' is List, which has no type arguments; what is in it cannot be known when it is read from the wire.
    //! Write them: List<String>, for example.
    void find(String id) throws Lost;
}

@SuppressWarnings({"rawtypes", "serial"})
class Lost extends Exception {
    final List ids;

    Lost(List ids) {
        this.ids = ids;
    }

    List ids() {
        return ids;
    }
}
