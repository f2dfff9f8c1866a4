package dev.meshapi.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares an interface as a message map: each method is a message, its parameters are the request, its return type is
 * the reply.
 *
 * <pre>{@code
 * @MeshApi
 * public interface Orders {
 *     Reservation reserve(String sku, int quantity) throws OutOfStock;
 * }
 * }</pre>
 *
 * <p>The annotation processor generates {@code OrdersClient}, {@code OrdersHandler} and {@code OrdersDispatcher} beside
 * it. The interface is a schema: it has plain reply types, no futures, no type parameters and no methods with bodies.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface MeshApi {

    /**
     * The name of the API on the wire, the first half of each message's name. Letters, digits, {@code _}, {@code -} and
     * {@code .}, starting with a letter.
     *
     * @return the name, or the empty string for the simple name of the interface
     */
    String value() default "";
}
