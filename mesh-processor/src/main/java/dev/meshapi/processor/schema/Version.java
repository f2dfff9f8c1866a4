package dev.meshapi.processor.schema;

import dev.meshapi.processor.model.Shape;
import dev.meshapi.processor.model.Structure;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the shapes of one version refer to.
 *
 * @param structures by name
 */
record Version(Map<String, Structure> structures) {

    /** What is declared under a name; null if it is not known here. */
    @Nullable Structure at(Shape.Ref ref) {
        return structures.get(ref.name());
    }

    /** What is really written: for an Optional and for an alias, that is something else. */
    Shape bare(Shape shape) {
        Shape bare = unalias(shape);
        return bare instanceof Shape.OptionalOf optional ? bare(optional.value()) : bare;
    }

    /** What is written in place of a class that travels as something else. */
    Shape unalias(Shape shape) {
        Shape bare = shape;
        while (bare instanceof Shape.Ref ref && at(ref) instanceof Structure.Alias alias) {
            bare = alias.shape();
        }
        return bare;
    }

    boolean isEnumeration(Shape shape) {
        return shape instanceof Shape.Ref ref && at(ref) instanceof Structure.Enumeration;
    }
}
