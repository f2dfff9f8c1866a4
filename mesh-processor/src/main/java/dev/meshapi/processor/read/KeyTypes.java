package dev.meshapi.processor.read;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** Which types can be a key: two values that mean the same have to be equal. */
final class KeyTypes {
    private static final Map<String, String> TREACHEROUS = Map.of(
            "java.lang.Float", "is a floating point number, and what should be equal often is not",
            "java.lang.Double", "is a floating point number, and what should be equal often is not",
            "java.math.BigDecimal", "tells 1.0 from 1.00",
            "java.util.Collection", "has no equality of its own; a List or a Set has");

    private static final Set<String> EQUAL_BY_CONTENT =
            Set.of("java.util.List", "java.util.Set", "java.util.Map", "java.util.Map.Entry", "java.util.Optional");

    private final Compiler compiler;

    KeyTypes(Compiler compiler) {
        this.compiler = compiler;
    }

    /** Why a type cannot be a key; null if it can. */
    @Nullable String whyNot(TypeMirror type) {
        return whyNot(type, new HashSet<>());
    }

    private @Nullable String whyNot(TypeMirror type, Set<String> seen) {
        TypeKind kind = type.getKind();
        if (kind == TypeKind.ARRAY) {
            return Spelling.of(type) + " is an array, and no two arrays are equal";
        } else if (kind == TypeKind.FLOAT || kind == TypeKind.DOUBLE) {
            return Spelling.of(type) + " is a floating point number, and what should be equal often is not";
        } else if (type instanceof WildcardType wildcard && wildcard.getExtendsBound() != null) {
            return whyNot(wildcard.getExtendsBound(), seen);
        } else if (kind == TypeKind.DECLARED && seen.add(Spelling.qualified(type))) {
            return whyNot((DeclaredType) type, Compiler.element((DeclaredType) type), seen);
        }
        return null;
    }

    private @Nullable String whyNot(DeclaredType type, TypeElement element, Set<String> seen) {
        String name = element.getQualifiedName().toString();
        String treacherous = TREACHEROUS.get(name);
        if (treacherous != null) {
            return Spelling.of(type) + " " + treacherous;
        } else if (EQUAL_BY_CONTENT.contains(name)) {
            return first(type.getTypeArguments(), seen);
        } else if (element.getKind() == ElementKind.RECORD) {
            return components(type, element, seen);
        } else if (hasEquals(element)) {
            return null;
        } else if (element.getModifiers().contains(Modifier.SEALED)) {
            return first(element.getPermittedSubclasses(), seen);
        }
        return Spelling.of(type) + " has no equals of its own";
    }

    /** Whether a record's equals was written by hand cannot be told: each has one. */
    private @Nullable String components(DeclaredType type, TypeElement element, Set<String> seen) {
        for (RecordComponentElement component : element.getRecordComponents()) {
            String reason = whyNot(compiler.types().asMemberOf(type, component), seen);
            if (reason != null) {
                return reason;
            }
        }
        return null;
    }

    private @Nullable String first(Iterable<? extends TypeMirror> types, Set<String> seen) {
        for (TypeMirror each : types) {
            String reason = whyNot(each, seen);
            if (reason != null) {
                return reason;
            }
        }
        return null;
    }

    private boolean hasEquals(TypeElement element) {
        return compiler.hierarchy(element).stream()
                .filter(each -> each.getKind().isClass())
                .flatMap(each -> ElementFilter.methodsIn(each.getEnclosedElements()).stream())
                .anyMatch(this::isEquals);
    }

    private boolean isEquals(ExecutableElement method) {
        return method.getSimpleName().contentEquals("equals")
                && !method.getModifiers().contains(Modifier.ABSTRACT)
                && method.getParameters().size() == 1
                && isObject(method.getParameters().get(0).asType());
    }

    private boolean isObject(TypeMirror type) {
        Element element = compiler.types().asElement(type);
        return element instanceof TypeElement named && named.getQualifiedName().contentEquals("java.lang.Object");
    }
}
