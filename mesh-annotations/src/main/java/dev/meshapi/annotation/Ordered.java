package dev.meshapi.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says that messages are handled one after the other, in the order in which they were sent: the handler of the next one
 * begins when the one before it has ended. Without {@link #by()} that holds for the ordered messages of the interface that
 * come from one sender; with it, for those of any sender that have the same key, which are in the order in which they arrive.
 * Others run beside them.
 *
 * <pre>{@code
 * @OneWay
 * @Ordered(by = "change.customer")
 * void changed(Change change);
 * }</pre>
 *
 * <p>The order is that of one node; messages to different nodes have none. Cannot be combined with {@link NonBlocking},
 * which does not wait for anything.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface Ordered {

    /**
     * What has to be equal: a parameter, or a path that begins with one and goes on with record components, or other
     * methods without parameters, each after a dot. Its type has to have a sensible {@code equals}, which arrays and
     * floating point numbers do not have. Where the path meets null the key is null, which is equal to itself.
     *
     * @return the path, or the empty string for the order of each sender
     */
    String by() default "";
}
