// file: shop/Orders.java
package shop;

import dev.meshapi.annotation.*;
import java.util.*;
import java.util.concurrent.*;

//! [mesh:InvalidName] Orders would be '1' on the wire; a wire name has letters, digits, '_', '-' and '.', starts with a letter, and has at most 200 characters.
//! Give it another one with @MeshApi("...").
@MeshApi("1")
//! [mesh:GenericApi] Orders is generic in T; nothing on the wire tells what that stands for.
//! Move @MeshApi to an interface without type parameters that extends Orders with real types.
public interface Orders<T> {
    @OneWay
    //! [mesh:OneWayReply] Orders.first is @OneWay and returns int; nobody ever answers a one-way message.
    //! Return void, or remove @OneWay.
    //! [mesh:RawType] Orders.first takes 'raw' as List, which has no type arguments; what is in it cannot be known when it is read from the wire.
    //! Write them: List<String>, for example.
    //! [mesh:Varargs] Orders.first takes 'more' as String...; the handler has one more parameter after it, and varargs come last.
    //! Write List<String> or String[].
    int first(@SuppressWarnings("rawtypes") List raw, String... more);

    //! [mesh:NotAMessage] Orders.second is a default method; every method of a message map is a message, and a message has no body.
    //! Move it to another type.
    default void second() {}

    //! [mesh:GenericMethod] Orders.third is generic in X; nothing on the wire tells what that stands for.
    //! Write the real type, or one method for each.
    //! [mesh:AsyncReply] Orders.third returns CompletableFuture<X>, which is a promise; a message carries the value itself.
    //! Write X; who does not want to block calls through async(), or implements Async.
    //! [mesh:ThrowsUnbuildable] Orders.third throws Exception, which says nothing about what failed; it cannot come back to the caller as itself.
    //! Declare an exception class of your own that says what failed.
    //! [mesh:ReservedParameter] Orders.third has a parameter 'wait'; several parameters travel as a record, and a record has no component of this name.
    //! Rename the parameter.
    //! [mesh:ReservedParameter] Orders.third has a parameter 'hashCode'; several parameters travel as a record, and a record has no component of this name.
    //! Rename the parameter.
    <X> CompletableFuture<X> third(int wait, int hashCode) throws Exception;
}

class App implements OrdersHandler, OrdersHandler.Async {
    private final OrdersClient client = null;
    private OrdersClient.One one;

    OrdersDispatcher dispatcher(OrdersClient.Many many) {
        return client.any();
    }
}
