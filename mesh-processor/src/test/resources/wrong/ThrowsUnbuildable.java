// file: shop/Orders.java
package shop;

import dev.meshapi.annotation.*;
import java.util.*;
import java.util.concurrent.*;

@MeshApi
public interface Orders {
    //! [mesh:ThrowsUnbuildable] Orders.a throws Exception, which says nothing about what failed; it cannot come back to the caller as itself.
    //! Declare an exception class of your own that says what failed.
    void a() throws Exception;

    //! [mesh:ThrowsUnbuildable] Orders.b throws RuntimeException, which says nothing about what failed; it cannot come back to the caller as itself.
    //! Declare an exception class of your own that says what failed.
    void b() throws RuntimeException;

    //! [mesh:ThrowsUnbuildable] Orders.c throws Throwable, which is no Exception; it cannot come back to the caller as itself.
    //! Declare an exception class of your own that says what failed.
    void c() throws Throwable;

    //! [mesh:ThrowsUnbuildable] Orders.d throws OutOfMemoryError, which is no Exception; it cannot come back to the caller as itself.
    //! Declare an exception class of your own that says what failed.
    void d() throws OutOfMemoryError;

    //! [mesh:ThrowsUnbuildable] Orders.e throws Vague, which is abstract; it cannot come back to the caller as itself.
    //! Declare an exception class of your own that says what failed.
    void e() throws Vague;

    //! [mesh:ThrowsUnbuildable] Orders.f throws Unfillable, which has no accessor for int left of its constructor; it cannot come back to the caller as itself.
    //! Add 'int left()', or a constructor that takes less; 'String message' and a cause need no accessor.
    //! [mesh:ThrowsUnbuildable] Orders.f throws Secretive, which has no constructor that generated code can see; it cannot come back to the caller as itself.
    //! Make a constructor of Secretive public.
    void f() throws Unfillable, Secretive;

    //! [mesh:InnerClass] Orders.g throws Shop.Inner, which is an inner class; it cannot be read from the wire without a Shop around it.
    //! Make Inner static, or a record.
    void g() throws Shop.Inner;
}

@SuppressWarnings("serial")
abstract class Vague extends Exception {}

@SuppressWarnings("serial")
class Unfillable extends Exception {
    private final String sku;

    Unfillable(String sku, int left) {
        this.sku = sku;
    }

    public String sku() {
        return sku;
    }

    public long left() {
        return 1;
    }
}

@SuppressWarnings("serial")
class Secretive extends RuntimeException {
    private Secretive() {}
}

@SuppressWarnings("serial")
class Shop {
    class Inner extends Exception {}
}
