package dev.meshapi.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.List;
import java.util.Set;

/**
 * An annotated interface as it stands in the source: facts only. {@link Api#of} derives the names.
 *
 * @param type the interface
 * @param wireName the first half of its messages' names
 * @param isPublic whether every package can see it
 * @param surroundings what the generated code has to get along with
 * @param methods its methods and the inherited ones, in order
 * @param structures everything declared that its shapes refer to, sorted by name
 * @param layouts what of that generated code can take apart itself
 */
public record Declaration(
        ClassName type,
        String wireName,
        boolean isPublic,
        Surroundings surroundings,
        List<Method> methods,
        List<Structure> structures,
        List<Layout> layouts) {
    /** Copies the lists. */
    public Declaration {
        methods = List.copyOf(methods);
        structures = List.copyOf(structures);
        layouts = List.copyOf(layouts);
    }

    /** An interface of whose types nothing can be taken apart. */
    public Declaration(
            ClassName type,
            String wireName,
            boolean isPublic,
            Surroundings surroundings,
            List<Method> methods,
            List<Structure> structures) {
        this(type, wireName, isPublic, surroundings, methods, structures, List.of());
    }

    /** The names of types without a package that its signatures speak of: what is nested in the generated code would hide them. */
    public Set<String> bareNames() {
        return BareNames.inSignatures(this);
    }

    /**
     * What the generated code has to get along with.
     *
     * @param hasGenerated whether {@code javax.annotation.processing.Generated} can be used in the interface's module
     * @param hasNullUnmarked whether JSpecify's {@code NullUnmarked} can be used there
     * @param shadowed simple names that mean something else in generated code than elsewhere: types nested in the
     *     interface, which its implementations inherit, and types of the package that are called like one of {@code
     *     java.lang}
     * @param warnings the lint categories that the use of the user's own deprecated types would raise
     */
    public record Surroundings(
            boolean hasGenerated, boolean hasNullUnmarked, Set<String> shadowed, List<String> warnings) {
        /** Copies the collections. */
        public Surroundings {
            shadowed = Set.copyOf(shadowed);
            warnings = List.copyOf(warnings);
        }
    }
}
