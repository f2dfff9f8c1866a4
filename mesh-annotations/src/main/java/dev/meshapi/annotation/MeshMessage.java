package dev.meshapi.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Gives a message a wire name of its own, in place of {@code <api>.<method>}. With it a method can be renamed without
 * breaking the nodes that still run the previous version, and two overloads can live side by side.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface MeshMessage {

    /**
     * The whole name of the message on the wire. Letters, digits, {@code _}, {@code -} and {@code .}, starting with a
     * letter; unique within the interface.
     *
     * @return the name
     */
    String value();
}
