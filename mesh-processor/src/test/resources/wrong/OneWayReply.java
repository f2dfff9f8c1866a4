// file: shop/Orders.java
package shop;

import dev.meshapi.annotation.*;
import java.util.*;
import java.util.concurrent.*;

@MeshApi
public interface Orders {
    @OneWay
    //! [mesh:OneWayReply] Orders.find is @OneWay and returns List<String>; nobody ever answers a one-way message.
    //! Return void, or remove @OneWay.
    List<String> find(String id);

    @OneWay
    //! [mesh:OneWayReply] Orders.changed is @OneWay and throws Failed; nobody ever answers a one-way message.
    //! Declare no exception, or remove @OneWay.
    void changed(String id) throws Failed;

    @OneWay
    //! [mesh:OneWayReply] Orders.later is @OneWay and returns CompletableFuture<String>; nobody ever answers a one-way message.
    //! Return void, or remove @OneWay.
    CompletableFuture<String> later(String id);
}

class Failed extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
