package dev.meshapi.processor.read;

import dev.meshapi.annotation.MeshCodec;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/**
 * Whether a declared type is written as it is declared, by whoever writes it, and whether generated code can name it. In doubt
 * it is not.
 */
final class Plainness {
    /** What the parents of a type may be without a word about how it is written. */
    private static final Set<String> HARMLESS = Set.of(
            "java.lang.Record",
            "java.lang.Enum",
            "java.lang.Comparable",
            "java.io.Serializable",
            "java.lang.constant.Constable");

    private final Compiler compiler;
    private final PackageElement home;
    private final @Nullable ModuleElement module;

    Plainness(Compiler compiler, TypeElement api) {
        this.compiler = compiler;
        this.home = compiler.elements().getPackageOf(api);
        this.module = compiler.elements().getModuleOf(api);
    }

    /** Whether the type itself is; what is in it is looked at by itself. */
    boolean isPlain(DeclaredType type) {
        TypeElement element = Compiler.element(type);
        return isNameable(type)
                && type.getTypeArguments().stream().noneMatch(argument -> argument instanceof WildcardType)
                && compiler.hierarchy(element).stream().allMatch(Plainness::isSilent)
                && switch (element.getKind()) {
                    case ENUM -> hasOnlyAsciiNames(element);
                    case RECORD -> hasOnlyComponents(element);
                    default -> element.getModifiers().contains(Modifier.SEALED);
                };
    }

    /** Whether code in the package of the interface can name a type, and all types in it. */
    boolean isNameable(TypeMirror type) {
        if (type instanceof ArrayType array) {
            return isNameable(array.getComponentType());
        } else if (type instanceof WildcardType wildcard) {
            return wildcard.getExtendsBound() == null || isNameable(wildcard.getExtendsBound());
        } else if (type instanceof DeclaredType declared) {
            TypeElement element = Compiler.element(declared);
            String name = element.getQualifiedName().toString();
            TypeElement seen = module == null
                    ? compiler.elements().getTypeElement(name)
                    : compiler.elements().getTypeElement(module, name);
            return element.equals(seen)
                    && compiler.isVisible(element, home)
                    && declared.getTypeArguments().stream().allMatch(this::isNameable);
        }
        return true;
    }

    /** Whether nothing about a type says how it is written: no annotation of it or its members, no parent that is known for it. */
    private static boolean isSilent(TypeElement type) {
        String name = type.getQualifiedName().toString();
        if (name.startsWith("java.")) {
            return HARMLESS.contains(name);
        }
        List<? extends Element> members = type.getEnclosedElements();
        return isUnmarked(type)
                && members.stream().allMatch(Plainness::isUnmarked)
                && ElementFilter.constructorsIn(members).stream()
                        .flatMap(constructor -> constructor.getParameters().stream())
                        .allMatch(Plainness::isUnmarked);
    }

    private static boolean isUnmarked(Element element) {
        return element.getAnnotationMirrors().stream().noneMatch(Plainness::isMark);
    }

    private static boolean isMark(AnnotationMirror mirror) {
        String name = name(mirror);
        return name.startsWith("com.fasterxml.jackson.")
                || name.startsWith("tools.jackson.")
                || name.startsWith("java.beans.")
                || name.equals(MeshCodec.class.getName())
                || mirror.getAnnotationType().asElement().getAnnotationMirrors().stream()
                        .anyMatch(
                                meta -> name(meta).equals("com.fasterxml.jackson.annotation.JacksonAnnotationsInside"));
    }

    private static String name(AnnotationMirror mirror) {
        return ((TypeElement) mirror.getAnnotationType().asElement())
                .getQualifiedName()
                .toString();
    }

    private static boolean hasOnlyAsciiNames(TypeElement type) {
        return type.getEnclosedElements().stream()
                .filter(each -> each.getKind() == ElementKind.ENUM_CONSTANT)
                .flatMapToInt(constant -> constant.getSimpleName().chars())
                .allMatch(c -> c > ' ' && c <= '~');
    }

    /** Other getters are written, and setters are called with what others have written, also inherited ones. */
    private boolean hasOnlyComponents(TypeElement record) {
        List<String> components = record.getRecordComponents().stream()
                .map(component -> component.getSimpleName().toString())
                .toList();
        return ElementFilter.methodsIn(compiler.elements().getAllMembers(record)).stream()
                .filter(method -> !method.getModifiers().contains(Modifier.STATIC))
                .filter(method -> !components.contains(method.getSimpleName().toString()))
                .noneMatch(method -> Properties.written(method) != null || isSetter(method));
    }

    private static boolean isSetter(ExecutableElement method) {
        return method.getParameters().size() == 1
                && method.getSimpleName().toString().startsWith("set");
    }
}
