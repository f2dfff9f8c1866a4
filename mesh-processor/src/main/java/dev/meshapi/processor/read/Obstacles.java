package dev.meshapi.processor.read;

import dev.meshapi.processor.report.Obstacle;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import org.jspecify.annotations.Nullable;

/** Why nothing has to be known of what is in a type to know that it cannot travel. */
final class Obstacles {
    private static final Set<String> SORTED_SETS = Set.of("java.util.SortedSet");
    private static final Set<String> SORTED_MAPS = Set.of("java.util.SortedMap");
    private static final Set<String> COLLECTIONS = Set.of("java.util.Collection", "java.util.Map");

    private final Compiler compiler;

    Obstacles(Compiler compiler) {
        this.compiler = compiler;
    }

    boolean isSortedSet(DeclaredType type) {
        return compiler.isA(type, SORTED_SETS);
    }

    /** What keeps it from travelling; null if that depends on what is in it. */
    @Nullable Obstacle of(DeclaredType type, TypeElement element, String name) {
        Set<Modifier> modifiers = element.getModifiers();
        if (Marks.has(element, Marks.CODEC) || element.getKind() == ElementKind.ENUM) {
            return null;
        } else if (Compiler.isGenerated(element)) {
            return Obstacle.GENERATED;
        } else if (name.equals("java.lang.Number")) {
            return Obstacle.NUMBER;
        } else if (compiler.isA(type, SORTED_SETS) || compiler.isA(type, SORTED_MAPS)) {
            return Obstacle.SORTED;
        } else if (compiler.isA(type, COLLECTIONS)) {
            return ScalarTypes.better(name) != null ? Obstacle.PLATFORM : Obstacle.COLLECTION;
        } else if (compiler.isA(type, Set.of("java.lang.Throwable"))) {
            return Obstacle.THROWABLE;
        } else if (name.startsWith("java.") || name.startsWith("javax.") || name.startsWith("jdk.")) {
            return Obstacle.PLATFORM;
        } else if (element.getKind() == ElementKind.ANNOTATION_TYPE) {
            return Obstacle.ANNOTATION;
        } else if (TypeReader.isInner(element)) {
            return Obstacle.INNER;
        } else if (modifiers.contains(Modifier.SEALED) && modifiers.contains(Modifier.ABSTRACT)) {
            return null;
        } else if (element.getKind() == ElementKind.INTERFACE) {
            return Obstacle.OPEN_INTERFACE;
        }
        return modifiers.contains(Modifier.ABSTRACT) && !Marks.has(element, Marks.DESERIALIZE)
                ? Obstacle.ABSTRACT
                : null;
    }
}
