package dev.meshapi.processor.read;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.meshapi.processor.model.Thrown;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/**
 * A constructor of an exception, and what its parameters would be given: each is the message, the cause (which stays
 * behind), or what an accessor of the same name and type returns. If the names are lost, as they are in a class file that
 * was compiled without {@code -parameters}, the only accessor of the type will do, provided that it is the only parameter.
 */
final class FailureConstructor {
    private static final Set<String> STRING = Set.of("java.lang.String");
    private static final Set<String> CAUSES = Set.of("java.lang.Throwable", "java.lang.Exception");

    private final Compiler compiler;
    private final TypeElement owner;
    private final ExecutableElement constructor;
    private final List<ExecutableElement> accessors;
    private final List<Part> state = new ArrayList<>();
    private final List<Thrown.Argument> arguments = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();

    FailureConstructor(Compiler compiler, PackageElement home, TypeElement owner, ExecutableElement constructor) {
        this.compiler = compiler;
        this.owner = owner;
        this.constructor = constructor;
        this.accessors = ElementFilter.methodsIn(compiler.elements().getAllMembers(owner)).stream()
                .filter(method -> method.getParameters().isEmpty()
                        && method.getThrownTypes().isEmpty()
                        && method.getReturnType().getKind() != TypeKind.VOID
                        && !method.getModifiers().contains(Modifier.STATIC)
                        && compiler.isVisible(method, home))
                .toList();
        constructor.getParameters().forEach(this::fill);
    }

    /**
     * A part of the state.
     *
     * @param name what it is called on the wire
     * @param type its type
     * @param accessor where it is taken from
     */
    record Part(String name, TypeMirror type, ExecutableElement accessor) {}

    TypeElement owner() {
        return owner;
    }

    List<? extends VariableElement> parameters() {
        return constructor.getParameters();
    }

    /** What travels. */
    List<Part> state() {
        return List.copyOf(state);
    }

    /** What the parameters are given. */
    List<Thrown.Argument> arguments() {
        return List.copyOf(arguments);
    }

    /** The parameters for which there is nothing. */
    List<String> missing() {
        return List.copyOf(missing);
    }

    /** Whether it can be filled with more, or is nearer to it if neither can be filled. */
    boolean isBetterThan(FailureConstructor other) {
        return (missing.isEmpty() && other.missing.isEmpty())
                ? arguments.size() > other.arguments.size()
                : missing.size() < other.missing.size();
    }

    /** Whether the names of its parameters are known. */
    boolean isNamed() {
        for (int i = 0; i < parameters().size(); i++) {
            if (!parameters().get(i).getSimpleName().contentEquals("arg" + i)) {
                return true;
            }
        }
        return false;
    }

    private void fill(VariableElement parameter) {
        TypeMirror type = parameter.asType();
        if (isNamed(type, CAUSES)) {
            arguments.add(new Thrown.NoCause((ClassName) TypeName.get(type)));
            return;
        }
        String name = parameter.getSimpleName().toString();
        Part part = isNamed() ? byName(name, type) : byType(type);
        if (part == null
                || RecordNames.isForbidden(part.name())
                || state.stream().anyMatch(other -> other.name().equals(part.name()))) {
            missing.add(Spelling.of(type) + " " + name);
            return;
        }
        state.add(part);
        arguments.add(new Thrown.FromState(part.name()));
    }

    private @Nullable Part byName(String name, TypeMirror type) {
        String capital = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        for (String candidate : List.of(name, "get" + capital, "is" + capital)) {
            for (ExecutableElement accessor : accessors) {
                if (accessor.getSimpleName().contentEquals(candidate) && isOf(accessor, type)) {
                    return candidate.equals("getMessage") ? message(type) : new Part(name, type, accessor);
                }
            }
        }
        return isOnlyOne(type) && isNamed(type, STRING) ? message(type) : null;
    }

    private @Nullable Part byType(TypeMirror type) {
        List<ExecutableElement> fitting = accessors.stream()
                .filter(accessor -> isOf(accessor, type) && !isOfThrowable(accessor))
                .toList();
        if (!isOnlyOne(type) || fitting.size() > 1) {
            return null;
        } else if (isNamed(type, STRING)) {
            // It may be the message or what the accessor returns, and the two need not be the same.
            return fitting.isEmpty() ? message(type) : null;
        } else if (fitting.isEmpty()) {
            return null;
        }
        ExecutableElement accessor = fitting.get(0);
        String name = accessor.getSimpleName().toString();
        String property = Properties.written(accessor);
        return new Part(property == null ? name : property, type, accessor);
    }

    private @Nullable Part message(TypeMirror type) {
        return accessors.stream()
                .filter(accessor -> accessor.getSimpleName().contentEquals("getMessage"))
                .findFirst()
                .map(accessor -> new Part("message", type, accessor))
                .orElse(null);
    }

    private boolean isOnlyOne(TypeMirror type) {
        return parameters().stream()
                        .filter(other -> compiler.types().isSameType(other.asType(), type))
                        .count()
                == 1;
    }

    private boolean isOf(ExecutableElement accessor, TypeMirror type) {
        return compiler.types().isSameType(accessor.getReturnType(), type);
    }

    /** Whether every exception has it: it says nothing of this one, even if it is declared again. */
    private boolean isOfThrowable(ExecutableElement accessor) {
        TypeElement throwable = compiler.elements().getTypeElement("java.lang.Throwable");
        return throwable != null
                && ElementFilter.methodsIn(compiler.elements().getAllMembers(throwable)).stream()
                        .anyMatch(method -> method.getParameters().isEmpty()
                                && method.getSimpleName().equals(accessor.getSimpleName()));
    }

    private boolean isNamed(TypeMirror type, Set<String> names) {
        return compiler.types().asElement(type) instanceof TypeElement element
                && names.contains(element.getQualifiedName().toString());
    }
}
