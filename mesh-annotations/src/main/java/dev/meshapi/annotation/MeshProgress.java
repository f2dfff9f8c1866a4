package dev.meshapi.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says what the handler of a message reports while it runs: how far it is, what it has found so far. The handler gets a
 * {@code Consumer} of it before the context of the call; a caller that wants to hear gives one after the parameters.
 *
 * <pre>{@code
 * @MeshProgress(Percent.class)
 * Report audit(Period period);
 *
 * // the handler
 * public Report audit(Period period, Consumer<Percent> progress, CallContext call) { ... }
 *
 * // the caller
 * Report report = books.any().audit(period, percent -> bar.show(percent));
 * }</pre>
 *
 * <p>What is reported is a sign of life, too. It arrives in the order in which it was reported, and may be lost; a caller
 * that does not listen costs nothing. One-way messages cannot have it, since nobody waits for them, and a call to many nodes
 * does not hear of it.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface MeshProgress {

    /**
     * What is reported: a primitive, a class without type parameters, or an array of these, that can be sent.
     *
     * @return the type
     */
    Class<?> value();
}
