// file: shop/Orders.java
package shop;

import dev.meshapi.annotation.*;
import com.fasterxml.jackson.annotation.*;
import java.util.*;
import org.jspecify.annotations.Nullable;
import java.util.concurrent.*;

@MeshApi
public interface Orders {
    //! [mesh:NullablePrimitive] Orders.first takes 'limit' as @Nullable int; a primitive is never null.
    //! Write @Nullable Integer, or remove @Nullable.
    void first(@Nullable int limit);

    @Nullable
    //! [mesh:NullablePrimitive] Orders.second returns @Nullable boolean; a primitive is never null.
    //! Write @Nullable Boolean, or remove @Nullable.
    boolean second(@Nullable String name);

    void third(int id, @Nullable Long limit);
}
