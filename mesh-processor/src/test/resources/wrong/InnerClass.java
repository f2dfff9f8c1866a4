// file: shop/Shop.java
package shop;

import dev.meshapi.annotation.*;
import java.util.*;
import java.util.concurrent.*;

public class Shop {
    class Item {}

    @MeshApi
    interface Orders {
        //! [mesh:InnerClass] Shop.Orders.find returns Shop.Item, which is an inner class; it cannot be read from the wire without a Shop around it.
        //! Make Item static, or a record.
        //! [mesh:InnerClass] Shop.Orders.find takes 'items' as List<Shop.Item>, where Shop.Item is an inner class; it cannot be read from the wire without a Shop around it.
        //! Make Item static, or a record.
        Item find(List<Item> items);
    }
}
