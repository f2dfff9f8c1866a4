// file: shop/Orders.java
package shop;

import dev.meshapi.annotation.*;
import com.fasterxml.jackson.annotation.*;
import java.util.*;
import java.util.concurrent.*;

@MeshApi
//! [mesh:ParameterNamesMissing] Orders.reserve (from Library) comes from a class file without the names of its parameters; several parameters travel under their names.
//! Compile Library with -parameters, or declare the method again in Orders.
public interface Orders extends Library, Single {}

interface Library {
    void reserve(String arg0, int arg1);
}

interface Single {
    void release(String arg0);
}
