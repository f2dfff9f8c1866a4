// file: shop/Orders.java
package shop;

import dev.meshapi.annotation.*;
import java.util.*;
import java.util.concurrent.*;

@MeshApi
public interface Orders {
    //! [mesh:SelfReference] Orders.find takes 'client' as UsersClient, which is generated from a message map; it sends or serves messages, and cannot travel in one.
    //! Send what the other side needs to know, such as an instance id of type long.
    void find(UsersClient client);
}

@MeshApi
interface Users {
    void find(String id);
}
