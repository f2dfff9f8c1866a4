// file: shop/Orders.java
package shop;

import dev.meshapi.annotation.*;
import java.util.*;
import java.util.concurrent.*;

@MeshApi
public interface Orders {
    //! [mesh:SelfReference] Orders.find takes 'client' as OrdersClient, which is generated from a message map; it sends or serves messages, and cannot travel in one.
    //! Send what the other side needs to know, such as an instance id of type long.
    void find(OrdersClient client);

    //! [mesh:SelfReference] Orders.one returns OrdersClient.One, which is generated from a message map; it sends or serves messages, and cannot travel in one.
    //! Send what the other side needs to know, such as an instance id of type long.
    OrdersClient.One one();

    //! [mesh:SelfReference] Orders.all takes 'handlers' as List<OrdersHandler>, where OrdersHandler is generated from a message map; it sends or serves messages, and cannot travel in one.
    //! Send what the other side needs to know, such as an instance id of type long.
    void all(List<OrdersHandler> handlers);
}
