package dev.meshapi.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a member of a sealed family is called on the wire. A value of the family is written with this name under {@code
 * type}, next to its own fields, and read as what the name stands for; so a class can be renamed or moved without
 * breaking the nodes that still run the previous version.
 *
 * <pre>{@code
 * sealed interface Payment permits Card, Transfer {}
 *
 * @MeshName("card")
 * record Card(String number) implements Payment {}
 * }</pre>
 *
 * <p>Families with Jackson's own {@code @JsonTypeInfo(use = NAME)} and {@code @JsonTypeName} do not need it.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface MeshName {

    /**
     * The name, unique within the family.
     *
     * @return the name
     */
    String value();
}
