package dev.meshapi.processor.read;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** What the user says about null, which is carried into generated signatures; whose annotation it is does not matter. */
final class Nullness {
    private Nullness() {}

    /** Whether the user has said that what a declaration holds or returns can be null. */
    static boolean isNullable(Element declared) {
        return isNullable(
                declared, declared instanceof ExecutableElement method ? method.getReturnType() : declared.asType());
    }

    /** Whether the user has said of a declaration of this type that it can be null. */
    static boolean isNullable(Element declared, TypeMirror type) {
        return Stream.of(declared.getAnnotationMirrors(), type.getAnnotationMirrors())
                .flatMap(List::stream)
                .anyMatch(mirror ->
                        mirror.getAnnotationType().asElement().getSimpleName().contentEquals("Nullable"));
    }

    /** A type with what the user has said of it and of what is in it. */
    static TypeName annotated(TypeName name, TypeMirror type) {
        TypeName inner = inner(name, type);
        List<AnnotationSpec> annotations = type.getAnnotationMirrors().stream()
                // A class file may have one that is not on the class path.
                .filter(mirror -> mirror.getAnnotationType().getKind() != TypeKind.ERROR)
                .map(mirror -> (TypeElement) mirror.getAnnotationType().asElement())
                .filter(annotation -> annotation.getSimpleName().contentEquals("Nullable"))
                .map(annotation ->
                        AnnotationSpec.builder(ClassName.get(annotation)).build())
                .toList();
        return annotations.isEmpty() ? inner : inner.annotated(annotations);
    }

    private static TypeName inner(TypeName name, TypeMirror type) {
        if (name instanceof ArrayTypeName array && type.getKind() == TypeKind.ARRAY) {
            return ArrayTypeName.of(annotated(array.componentType(), ((ArrayType) type).getComponentType()));
        } else if (name instanceof ParameterizedTypeName generic
                && type.getKind() == TypeKind.DECLARED
                && ((DeclaredType) type).getTypeArguments().size()
                        == generic.typeArguments().size()) {
            List<? extends TypeMirror> types = ((DeclaredType) type).getTypeArguments();
            List<TypeName> arguments = new ArrayList<>();
            for (int i = 0; i < types.size(); i++) {
                arguments.add(annotated(generic.typeArguments().get(i), types.get(i)));
            }
            // A nested generic type of a generic one cannot be made anew from its raw name.
            return generic.rawType().equals(rawOf(type))
                    ? ParameterizedTypeName.get(generic.rawType(), arguments.toArray(TypeName[]::new))
                    : generic;
        }
        return name;
    }

    private static ClassName rawOf(TypeMirror type) {
        return ClassName.get(Compiler.element((DeclaredType) type));
    }
}
