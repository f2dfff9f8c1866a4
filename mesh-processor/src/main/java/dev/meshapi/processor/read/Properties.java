package dev.meshapi.processor.read;

import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.TypeKind;
import org.jspecify.annotations.Nullable;

/** What Jackson takes for the properties of a class. */
final class Properties {
    private Properties() {}

    /** The property that a method is the getter of; null if it is none. */
    static @Nullable String written(ExecutableElement method) {
        TypeKind returned = method.getReturnType().getKind();
        Set<Modifier> modifiers = method.getModifiers();
        String name = method.getSimpleName().toString();
        if (!modifiers.contains(Modifier.PUBLIC)
                || modifiers.contains(Modifier.STATIC)
                || !method.getParameters().isEmpty()
                || returned == TypeKind.VOID
                || name.equals("getClass")) {
            return null;
        }
        String property = after("get", name);
        return property != null ? property : isTruth(method) ? after("is", name) : null;
    }

    private static boolean isTruth(ExecutableElement method) {
        return method.getReturnType().getKind() == TypeKind.BOOLEAN
                || Spelling.of(method.getReturnType()).equals("Boolean");
    }

    /** The property that a method with such a prefix is about; null if it has not the prefix. */
    static @Nullable String after(String prefix, String name) {
        if (!name.startsWith(prefix) || name.length() == prefix.length()) {
            return null;
        }
        String rest = name.substring(prefix.length());
        if (prefix.isEmpty()) {
            return rest;
        }
        // As Jackson does: all capitals at the beginning become small ones.
        StringBuilder property = new StringBuilder(rest);
        for (int i = 0; i < rest.length() && Character.toLowerCase(rest.charAt(i)) != rest.charAt(i); i++) {
            property.setCharAt(i, Character.toLowerCase(rest.charAt(i)));
        }
        return property.toString();
    }
}
