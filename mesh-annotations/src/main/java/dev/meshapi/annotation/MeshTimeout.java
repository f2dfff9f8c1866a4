package dev.meshapi.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How long a call of this message may take, in place of what the calling node has by default. What a caller says in the
 * options of its call is stronger. At least one of the two is given.
 *
 * <pre>{@code
 * @MeshTimeout(idleMillis = 2_000, deadlineMillis = 60_000)
 * Report summarize(Period period);
 * }</pre>
 *
 * <p>This is the caller's side of it: it holds for nodes that were compiled with it, and changes nothing on the wire.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface MeshTimeout {

    /**
     * How long the caller waits without a sign of life, in milliseconds. While the handler runs its node sends signs of
     * life, so this does not bound the handler. A one-way message has no such time: nobody waits for it.
     *
     * @return 1 to 31 536 000 000, which are 365 days; -1 for that of the calling node
     */
    long idleMillis() default -1;

    /**
     * The bound on the whole call, in milliseconds; for a one-way message the bound on its handler. Not less than
     * {@link #idleMillis()}, which would never come to pass.
     *
     * @return 1 to 31 536 000 000, which are 365 days; 0 for no bound; -1 for that of the calling node
     */
    long deadlineMillis() default -1;
}
