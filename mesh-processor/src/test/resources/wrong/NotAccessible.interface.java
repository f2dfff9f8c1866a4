// file: shop/Shop.java
package shop;

import dev.meshapi.annotation.*;
import java.util.*;
import java.util.concurrent.*;

public class Shop {
    @MeshApi
    //! [mesh:NotAccessible] Shop.Orders is private; generated code in the package of the interface cannot see it.
    //! Make Shop.Orders package-private or public.
    private interface Orders {
        void find(String id);
    }

    private static class Inside {
        @MeshApi
        //! [mesh:NotAccessible] Shop.Inside.Orders is nested in Shop.Inside, which is private; generated code in the package of the interface cannot see it.
        //! Make Shop.Inside package-private or public.
        public interface Orders {
            void find(String id);
        }
    }
}
