// file: shop/Outer.java
package shop;

import dev.meshapi.annotation.*;
import java.util.*;
import java.util.concurrent.*;

public interface Outer {
    @MeshApi
    interface Orders {
        void find(String id);
    }
}

@MeshApi
//! [mesh:NameTaken] Outer_Orders needs the name Outer_OrdersClient for generated code; there is another type of this name.
//! Rename one of the two.
interface Outer_Orders {
    void find(String id);
}
