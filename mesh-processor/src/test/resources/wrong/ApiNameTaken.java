// file: shop/Orders.java
package shop;

import dev.meshapi.annotation.*;

@MeshApi
public interface Orders {
    void find(String id);
}
// file: shop/Others.java
package shop;

import dev.meshapi.annotation.*;

@MeshApi("orders")
//! [mesh:ApiNameTaken] Others is 'orders' on the wire, and shop.Orders is 'Orders'; both schemas would be the file META-INF/mesh/orders.json.
//! Give one of them another name with @MeshApi("...").
public interface Others {
    void find(String id);
}
