// file: shop/Orders.java
package shop;

import dev.meshapi.annotation.*;
import java.util.*;
import java.util.concurrent.*;

@MeshApi
public interface Orders {
    //! [mesh:ReservedName] Orders.async has the name and the parameters of a method that the generated view has already; it cannot be both.
    //! Rename it; @MeshMessage("Orders.async") keeps the name on the wire.
    String async();

    //! [mesh:Overload] Orders.async has the name of another method; both would be 'Orders.async' on the wire.
    //! Rename one of them, or give this one a wire name of its own with @MeshMessage.
    String async(String fine);

    //! [mesh:ReservedName] Orders.toString has the name and the parameters of a method that every object has already; it cannot be both.
    //! Rename it; @MeshMessage("Orders.toString") keeps the name on the wire.
    String toString();

    //! [mesh:ReservedName] Orders.hashCode has the name and the parameters of a method that every object has already; it cannot be both.
    //! Rename it; @MeshMessage("Orders.hashCode") keeps the name on the wire.
    int hashCode();

    //! [mesh:ReservedName] Orders.equals has the name and the parameters of a method that every object has already; it cannot be both.
    //! Rename it; @MeshMessage("Orders.equals") keeps the name on the wire.
    boolean equals(Object other);

    //! [mesh:Overload] Orders.equals has the name of another method; both would be 'Orders.equals' on the wire.
    //! Rename one of them, or give this one a wire name of its own with @MeshMessage.
    boolean equals(String fine);

    @OneWay
    //! [mesh:ReservedName] Orders.notify has the name and the parameters of a method that every object has already; it cannot be both.
    //! Rename it; @MeshMessage("Orders.notify") keeps the name on the wire.
    void notify();

    //! [mesh:ReservedName] Orders.wait has the name and the parameters of a method that every object has already; it cannot be both.
    //! Rename it; @MeshMessage("Orders.wait") keeps the name on the wire.
    void wait(long millis);

    //! [mesh:ReservedName] Orders.getClass has the name and the parameters of a method that every object has already; it cannot be both.
    //! Rename it; @MeshMessage("Orders.getClass") keeps the name on the wire.
    Class<?> getClass();

    @MeshMessage("x")
    //! [mesh:ReservedName] Orders.clone has the name and the parameters of a method that every object has already; it cannot be both.
    //! Rename it; @MeshMessage("x") keeps the name on the wire.
    Orders clone();

    //! [mesh:ReservedName] Orders.finalize has the name and the parameters of a method that every object has already; it cannot be both.
    //! Rename it; @MeshMessage("Orders.finalize") keeps the name on the wire.
    void finalize();
}
