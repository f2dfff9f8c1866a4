// file: shop/Orders.java
package shop;

import dev.meshapi.annotation.*;
import java.util.*;
import java.util.concurrent.*;

@MeshApi
//! [mesh:Sealed] Orders is sealed; the generated client has to implement it.
//! Remove 'sealed' and its 'permits' clause.
public sealed interface Orders {
    void find(String id);

    non-sealed interface More extends Orders {}
}
