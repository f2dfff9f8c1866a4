package dev.meshapi.processor.read;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Questions to the compiler that several readers have. */
record Compiler(Elements elements, Types types) {

    static Compiler of(ProcessingEnvironment environment) {
        return new Compiler(environment.getElementUtils(), environment.getTypeUtils());
    }

    /** The annotation of this name on a declaration. */
    @Nullable AnnotationMirror annotation(Element element, Class<?> annotation) {
        return element.getAnnotationMirrors().stream()
                .filter(mirror -> ((TypeElement) mirror.getAnnotationType().asElement())
                        .getQualifiedName()
                        .contentEquals(annotation.getName()))
                .findFirst()
                .orElse(null);
    }

    /** The value of an annotation's only member, if it is given. */
    static @Nullable AnnotationValue value(AnnotationMirror annotation) {
        return annotation.getElementValues().values().stream().findFirst().orElse(null);
    }

    /** The element of a class or interface type. */
    static TypeElement element(DeclaredType type) {
        return (TypeElement) type.asElement();
    }

    /** What a declaration is nested in: every one but a module's has something. */
    static Element owner(Element element) {
        return requireNonNull(element.getEnclosingElement());
    }

    /** Whether a type, its parents included, is one of these. */
    boolean isA(TypeMirror type, Set<String> names) {
        if (!(types.asElement(type) instanceof TypeElement element)) {
            return false;
        }
        return names.contains(element.getQualifiedName().toString())
                || types.directSupertypes(type).stream().anyMatch(parent -> isA(parent, names));
    }

    /** Whether an exception need not be declared. */
    boolean isUnchecked(TypeMirror exception) {
        return isA(exception, Set.of("java.lang.RuntimeException", "java.lang.Error"));
    }

    /** Whether code in this package can name a declaration. */
    boolean isVisible(Element element, PackageElement from) {
        if (element.getKind() == ElementKind.PACKAGE) {
            return true;
        }
        if (element.getModifiers().contains(Modifier.PRIVATE)) {
            return false;
        }
        return (element.getModifiers().contains(Modifier.PUBLIC)
                        || elements.getPackageOf(element).equals(from))
                && isVisible(owner(element), from);
    }

    /** A type and all its parents but Object, each once, nearest first. */
    List<TypeElement> hierarchy(TypeElement type) {
        Map<String, TypeElement> found = new LinkedHashMap<>();
        collect(type, found);
        return List.copyOf(found.values());
    }

    private void collect(TypeElement type, Map<String, TypeElement> found) {
        String name = type.getQualifiedName().toString();
        if (name.equals("java.lang.Object") || found.putIfAbsent(name, type) != null) {
            return;
        }
        if (type.getSuperclass() instanceof DeclaredType parent) {
            collect(element(parent), found);
        }
        for (TypeMirror parent : type.getInterfaces()) {
            if (parent instanceof DeclaredType declared) {
                collect(element(declared), found);
            }
        }
    }

    /** A type as the parent that it has; null if it has not. */
    @Nullable DeclaredType asParent(DeclaredType type, TypeElement parent) {
        if (type.asElement().equals(parent)) {
            return type;
        }
        for (TypeMirror each : types.directSupertypes(type)) {
            DeclaredType found = each instanceof DeclaredType declared ? asParent(declared, parent) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
