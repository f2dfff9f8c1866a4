package dev.meshapi.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeSpec;
import java.util.List;

/**
 * Stand-ins for the types of an interface that has problems. javac would otherwise report each use of the missing types,
 * and hide the one message that matters among them.
 */
final class Placeholders {
    private Placeholders() {}

    static List<TypeSpec> write(ClassName api) {
        return List.of();
    }
}
