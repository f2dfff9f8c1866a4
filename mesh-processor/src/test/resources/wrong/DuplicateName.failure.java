// file: stock/NotFound.java
package stock;

public class NotFound extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
// file: shop/NotFound.java
package shop;

public class NotFound extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
// file: shop/Orders.java
package shop;

import dev.meshapi.annotation.*;

@MeshApi
public interface Orders {
    //! [mesh:DuplicateName] Orders.find throws stock.NotFound, which is 'NotFound' on the wire, and so is shop.NotFound; a name on the wire means one thing.
    //! Give one of them another name.
    void find(String id) throws NotFound, stock.NotFound, NotFound;
}
