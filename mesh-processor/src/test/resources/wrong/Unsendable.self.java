// file: shop/Self.java
package shop;

import dev.meshapi.annotation.*;
import com.fasterxml.jackson.annotation.*;
import java.util.*;
import java.util.concurrent.*;

@MeshApi
interface Self {
    //! [mesh:Unsendable] Self.put cannot send 'calls': Calls.client is OrdersClient, which is generated from a message map, and sends or serves messages.
    //! Path: put -> Calls.client -> OrdersClient
    //! Send what the other side needs to know, such as an instance id of type long.
    void put(Calls calls);
}

record Calls(OrdersClient client) {}
// file: shop/Orders.java
package shop;

import dev.meshapi.annotation.*;
import com.fasterxml.jackson.annotation.*;
import java.util.*;
import java.util.concurrent.*;

@MeshApi
interface Orders {
    void put(int value);
}
