// file: shop/Orders.java
package shop;

import dev.meshapi.annotation.*;
import java.util.*;
import java.util.concurrent.*;

@MeshApi
//! [mesh:NotAnInterface] Orders is an annotation; a message map has messages, and neither code nor state.
//! Declare 'interface Orders', and put the code into a class that implements the generated OrdersHandler.
@interface Orders {}
