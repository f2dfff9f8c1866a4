// file: shop/Orders.java
package shop;

import dev.meshapi.annotation.*;
import com.fasterxml.jackson.annotation.*;
import java.util.*;
import java.util.concurrent.*;

@MeshApi
public interface Orders {
    //! [mesh:OptionalParameter] Orders.first takes 'prefix' as Optional<String>; who calls would have to wrap every argument.
    //! Write '@Nullable String prefix', or two methods.
    void first(Optional<String> prefix);

    //! [mesh:OptionalParameter] Orders.second takes 'limit' as OptionalInt; who calls would have to wrap every argument.
    //! Write '@Nullable Integer limit', or two methods.
    //! [mesh:OptionalParameter] Orders.second takes 'offset' as OptionalLong; who calls would have to wrap every argument.
    //! Write '@Nullable Long offset', or two methods.
    //! [mesh:OptionalParameter] Orders.second takes 'ratio' as OptionalDouble; who calls would have to wrap every argument.
    //! Write '@Nullable Double ratio', or two methods.
    void second(OptionalInt limit, OptionalLong offset, OptionalDouble ratio);

    Optional<String> third(List<Optional<String>> names);
}
