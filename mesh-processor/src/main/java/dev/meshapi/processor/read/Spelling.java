package dev.meshapi.processor.read;

import static java.util.stream.Collectors.joining;

import java.util.Locale;
import java.util.regex.Pattern;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ErrorType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.SimpleTypeVisitor14;

/** Types and declarations as the user wrote them: without packages and annotations. */
final class Spelling extends SimpleTypeVisitor14<String, Void> {
    private static final Spelling SPELLING = new Spelling();
    private static final Pattern PACKAGE = Pattern.compile("^(?:[\\p{Ll}_][\\w$]*\\.)+");

    private Spelling() {}

    static String of(TypeMirror type) {
        return type.accept(SPELLING, null);
    }

    /** The type with the packages of everything in it. */
    static String qualified(TypeMirror type) {
        if (type instanceof DeclaredType declared) {
            String arguments = declared.getTypeArguments().stream()
                    .map(Spelling::qualified)
                    .collect(joining(","));
            String name = Compiler.element(declared).getQualifiedName().toString();
            return arguments.isEmpty() ? name : name + "<" + arguments + ">";
        } else if (type instanceof ArrayType array) {
            return qualified(array.getComponentType()) + "[]";
        } else if (type instanceof WildcardType wildcard && wildcard.getExtendsBound() != null) {
            return qualified(wildcard.getExtendsBound());
        }
        return of(type);
    }

    /** {@code Outer.Orders} for a nested type. */
    static String of(Element type) {
        Element owner = type.getEnclosingElement();
        return owner != null && (owner.getKind().isClass() || owner.getKind().isInterface())
                ? of(owner) + "." + type.getSimpleName()
                : type.getSimpleName().toString();
    }

    /** {@code an enum}. */
    static String kind(Element type) {
        ElementKind kind = type.getKind();
        return switch (kind) {
            case ENUM -> "an enum";
            case RECORD -> "a record";
            case ANNOTATION_TYPE -> "an annotation";
            default -> "a class";
        };
    }

    @Override
    public String visitDeclared(DeclaredType type, Void nothing) {
        String arguments = type.getTypeArguments().stream().map(Spelling::of).collect(joining(", "));
        String name = of(type.asElement());
        return arguments.isEmpty() ? name : name + "<" + arguments + ">";
    }

    @Override
    public String visitArray(ArrayType type, Void nothing) {
        return of(type.getComponentType()) + "[]";
    }

    @Override
    public String visitWildcard(WildcardType type, Void nothing) {
        if (type.getExtendsBound() != null) {
            return "? extends " + of(type.getExtendsBound());
        }
        return type.getSuperBound() != null ? "? super " + of(type.getSuperBound()) : "?";
    }

    /** What does not exist has a package only if somebody has written it. */
    @Override
    public String visitError(ErrorType type, Void nothing) {
        return PACKAGE.matcher(type.toString()).replaceFirst("");
    }

    @Override
    protected String defaultAction(TypeMirror type, Void nothing) {
        return type.getKind().isPrimitive() ? type.getKind().name().toLowerCase(Locale.ROOT) : type.toString();
    }
}
