// file: shop/Orders.java
package shop;

import dev.meshapi.annotation.*;
import java.util.*;
import java.util.concurrent.*;

@MeshApi
public interface Orders {
    //! [mesh:UnknownReply] Orders.find returns Object, which can be anything; what to read from the wire cannot be known.
    //! Return a record, or another type that says what is in it.
    Object find(String id);

    //! [mesh:UnknownReply] Orders.all returns List<?>, which can be anything; what to read from the wire cannot be known.
    //! Return a record, or another type that says what is in it.
    List<?> all();

    //! [mesh:UnknownReply] Orders.map returns Map<String, Object>, which can be anything; what to read from the wire cannot be known.
    //! Return a record, or another type that says what is in it.
    Map<String, Object> map();

    //! [mesh:UnknownReply] Orders.sup returns Map<String, ? super Integer>, which can be anything; what to read from the wire cannot be known.
    //! Return a record, or another type that says what is in it.
    Map<String, ? super Integer> sup();

    //! [mesh:UnknownReply] Orders.array returns Object[], which can be anything; what to read from the wire cannot be known.
    //! Return a record, or another type that says what is in it.
    Object[] array();

    List<? extends Long> fine();
}
