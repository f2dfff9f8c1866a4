// file: shop/Orders.java
package shop;

import dev.meshapi.annotation.*;
import java.util.*;
import java.util.concurrent.*;

@MeshApi
@SuppressWarnings("rawtypes")
public interface Orders {
    //! [mesh:RawType] Orders.find returns List, which has no type arguments; what is in it cannot be known when it is read from the wire.
    //! Write them: List<String>, for example.
    //! [mesh:RawType] Orders.find takes 'ids' as Map, which has no type arguments; what is in it cannot be known when it is read from the wire.
    //! Write them: Map<String, String>, for example.
    List find(Map ids);

    //! [mesh:RawType] Orders.map returns Map<String, List>, where List has no type arguments; what is in it cannot be known when it is read from the wire.
    //! Write them: List<String>, for example.
    //! [mesh:RawType] Orders.map takes 'sets' as List<Set[]>, where Set has no type arguments; what is in it cannot be known when it is read from the wire.
    //! Write them: Set<String>, for example.
    Map<String, List> map(List<Set[]> sets);
}
