// file: shop/Orders.java
package shop;

import dev.meshapi.annotation.*;
import java.util.*;
import java.util.concurrent.*;

@MeshApi
//! [mesh:NameTaken] Orders needs the name OrdersClient for generated code; there is another type of this name.
//! Rename one of the two.
//! [mesh:NameTaken] Orders needs the name OrdersMessages for generated code; there is another type of this name.
//! Rename one of the two.
public interface Orders {
    void find(String id);
}

class OrdersClient {}

interface OrdersMessages {}
