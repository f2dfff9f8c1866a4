// file: shop/Orders.java
package shop;

import dev.meshapi.annotation.*;
import java.util.*;
import java.util.concurrent.*;

@MeshApi
public interface Orders {
    //! [mesh:ReservedParameter] Orders.find has a parameter 'clone'; several parameters travel as a record, and a record has no component of this name.
    //! Rename the parameter.
    //! [mesh:ReservedParameter] Orders.find has a parameter 'hashCode'; several parameters travel as a record, and a record has no component of this name.
    //! Rename the parameter.
    void find(String clone, int hashCode, String name);

    void fine(String toString);
}
