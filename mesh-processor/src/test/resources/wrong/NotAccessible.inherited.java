// file: stock/Base.java
package stock;

public interface Base {
    Hidden find(String id);
}
// file: stock/Hidden.java
package stock;

record Hidden(String id) {}
// file: shop/Orders.java
package shop;

import dev.meshapi.annotation.*;

@MeshApi
//! [mesh:NotAccessible] Orders.find (from Base) returns Hidden, which is not public; generated code in the package of the interface cannot see it.
//! Make Hidden public.
public interface Orders extends stock.Base {}
