// file: shop/Orders.java
package shop;

import dev.meshapi.annotation.*;
import java.util.*;
import java.util.concurrent.*;

@MeshApi
public interface Orders {
    //! [mesh:AsyncReply] Orders.find returns CompletableFuture<List<String>>, which is a promise; a message carries the value itself.
    //! Write List<String>; who does not want to block calls through async(), or implements Async.
    CompletableFuture<List<String>> find(String id);

    //! [mesh:AsyncReply] Orders.release returns CompletionStage<Void>, which is a promise; a message carries the value itself.
    //! Write void; who does not want to block calls through async(), or implements Async.
    CompletionStage<Void> release(String id);

    //! [mesh:AsyncReply] Orders.some returns Future<?>, which is a promise; a message carries the value itself.
    //! Write the type of the value; who does not want to block calls through async(), or implements Async.
    Future<?> some();

    //! [mesh:AsyncReply] Orders.all returns List<CompletableFuture<String>>, where CompletableFuture<String> is a promise; a message carries the value itself.
    //! Write String; who does not want to block calls through async(), or implements Async.
    //! [mesh:AsyncReply] Orders.all takes 'ids' as Flow.Publisher<String>, which is a promise; a message carries the value itself.
    //! Write String; who does not want to block calls through async(), or implements Async.
    List<CompletableFuture<String>> all(Flow.Publisher<String> ids);

    //! [mesh:AsyncReply] Orders.mine returns Mine, which is a promise; a message carries the value itself.
    //! Write the type of the value; who does not want to block calls through async(), or implements Async.
    Mine mine();
}

class Mine extends CompletableFuture<String> {}
