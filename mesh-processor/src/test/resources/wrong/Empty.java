// file: shop/Orders.java
package shop;

import dev.meshapi.annotation.*;
import java.util.*;
import java.util.concurrent.*;

@MeshApi
//! [mesh:Empty] Orders has no methods; there is nothing to send.
//! Add a method, or remove @MeshApi.
public interface Orders {}
