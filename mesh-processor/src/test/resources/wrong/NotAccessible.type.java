// file: shop/Shop.java
package shop;

import dev.meshapi.annotation.*;
import java.util.*;
import java.util.concurrent.*;

public class Shop {
    private record Secret(String id) {}

    @MeshApi
    interface Orders {
        //! [mesh:NotAccessible] Shop.Orders.find returns Shop.Secret, which is private; generated code in the package of the interface cannot see it.
        //! Make Secret package-private or public.
        //! [mesh:NotAccessible] Shop.Orders.find takes 'secrets' as List<Shop.Secret>, where Shop.Secret is private; generated code in the package of the interface cannot see it.
        //! Make Secret package-private or public.
        Secret find(List<Secret> secrets);
    }
}
