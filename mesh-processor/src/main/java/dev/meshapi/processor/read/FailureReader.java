package dev.meshapi.processor.read;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.meshapi.processor.model.Thrown;
import dev.meshapi.processor.report.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/**
 * Finds out how an exception travels: its constructor with the most parameters of which each is the message, the cause
 * (which stays behind), or what an accessor of the same name and type returns.
 */
final class FailureReader {
    private static final Set<String> NONDESCRIPT = Set.of("java.lang.Exception", "java.lang.RuntimeException");
    private static final Set<String> CAUSES = Set.of("java.lang.Throwable", "java.lang.Exception");

    private final Compiler compiler;
    private final TypeReader types;
    private final ShapeReader shapes;
    private final PackageElement home;
    private final Findings findings;

    FailureReader(Compiler compiler, TypeElement api, TypeReader types, ShapeReader shapes, Findings findings) {
        this.compiler = compiler;
        this.types = types;
        this.shapes = shapes;
        this.home = compiler.elements().getPackageOf(api);
        this.findings = findings;
    }

    /** Reads an exception; null if it cannot travel. */
    @Nullable Thrown read(DeclaredType type, Site site, String method) {
        TypeElement element = Compiler.element(type);
        String name = Spelling.of(type);
        String obstacle = obstacle(element);
        if (obstacle != null) {
            unbuildable(site, name, obstacle, "Declare an exception class of your own that says what failed.");
            return null;
        }
        Candidate best = null;
        for (ExecutableElement constructor : ElementFilter.constructorsIn(element.getEnclosedElements())) {
            if (compiler.isVisible(constructor, home)) {
                Candidate candidate = new Candidate(element, constructor);
                if (best == null || candidate.isBetterThan(best)) {
                    best = candidate;
                }
            }
        }
        if (best == null) {
            unbuildable(
                    site,
                    name,
                    "has no constructor that generated code can see",
                    "Make a constructor of " + name + " public.");
            return null;
        }
        if (!best.missing.isEmpty()) {
            unbuildable(
                    site,
                    name,
                    "has no accessor for " + String.join(", ", best.missing) + " of its constructor",
                    "Add '" + String.join("()', '", best.missing)
                            + "()', or a constructor that takes less; 'String message' and a cause need no accessor.");
            return null;
        }
        return best.isReadable(site, name)
                ? new Thrown(ClassName.get(element), best.state(site, method), best.arguments)
                : null;
    }

    private void unbuildable(Site site, String exception, String obstacle, String fix) {
        findings.add(Rule.THROWS_UNBUILDABLE, site.anchor(), site.subject(), exception, obstacle, fix);
    }

    private @Nullable String obstacle(TypeElement element) {
        if (!compiler.isA(element.asType(), Set.of("java.lang.Exception"))) {
            return "is no Exception";
        }
        if (NONDESCRIPT.contains(element.getQualifiedName().toString())) {
            return "says nothing about what failed";
        }
        return element.getModifiers().contains(Modifier.ABSTRACT) ? "is abstract" : null;
    }

    /** A part of the state: a parameter of the constructor, and where it is taken from. */
    private record Part(String name, TypeMirror type, String accessor) {}

    /** A constructor, and what its parameters would be given. */
    private final class Candidate {
        private final TypeElement owner;
        private final ExecutableElement constructor;
        private final List<Part> state = new ArrayList<>();
        private final List<Thrown.Argument> arguments = new ArrayList<>();
        private final List<String> missing = new ArrayList<>();

        Candidate(TypeElement owner, ExecutableElement constructor) {
            this.owner = owner;
            this.constructor = constructor;
            constructor.getParameters().forEach(this::fill);
        }

        /** Whether it can be filled with more, or is nearer to it if neither can be filled. */
        boolean isBetterThan(Candidate other) {
            return (missing.isEmpty() && other.missing.isEmpty())
                    ? arguments.size() > other.arguments.size()
                    : missing.size() < other.missing.size();
        }

        /** What travels, with what it looks like. */
        List<Thrown.Component> state(Site site, String method) {
            String exception = Spelling.of(owner);
            Use use = new Use(site.anchor(), site.subject() + " cannot throw " + exception, method);
            return state.stream()
                    .map(part -> new Thrown.Component(
                            part.name(),
                            TypeName.get(part.type()),
                            part.accessor(),
                            shapes.read(part.type(), use, exception, part.name())))
                    .toList();
        }

        /** Whether the types of its parameters can be read. */
        boolean isReadable(Site site, String exception) {
            boolean readable = true;
            for (VariableElement parameter : constructor.getParameters()) {
                String part = site.subject() + " throws " + exception + ", whose '" + parameter.getSimpleName() + "'";
                readable &= types.read(parameter.asType(), new Site(site.anchor(), part, "is")) != null;
            }
            return readable;
        }

        private void fill(VariableElement parameter) {
            TypeMirror type = parameter.asType();
            String name = parameter.getSimpleName().toString();
            if (isNamed(type, CAUSES)) {
                arguments.add(new Thrown.NoCause((ClassName) TypeName.get(type)));
                return;
            }
            String accessor = accessor(name, type);
            // A class file has no names for parameters: the message is called what it is.
            String component = "getMessage".equals(accessor) ? "message" : name;
            if (accessor == null
                    || RecordNames.isForbidden(component)
                    || state.stream().anyMatch(other -> other.name().equals(component))) {
                missing.add(Spelling.of(type) + " " + name);
                return;
            }
            state.add(new Part(component, type, accessor));
            arguments.add(new Thrown.FromState(component));
        }

        private @Nullable String accessor(String name, TypeMirror type) {
            String capital = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
            for (String candidate : List.of(name, "get" + capital, "is" + capital)) {
                if (hasAccessor(candidate, type)) {
                    return candidate;
                }
            }
            return isOnlyString(type) ? "getMessage" : null;
        }

        private boolean isOnlyString(TypeMirror type) {
            Set<String> string = Set.of("java.lang.String");
            return isNamed(type, string)
                    && constructor.getParameters().stream()
                                    .filter(other -> isNamed(other.asType(), string))
                                    .count()
                            == 1;
        }

        private boolean hasAccessor(String name, TypeMirror type) {
            return ElementFilter.methodsIn(compiler.elements().getAllMembers(owner)).stream()
                    .anyMatch(method -> method.getSimpleName().contentEquals(name)
                            && method.getKind() == ElementKind.METHOD
                            && method.getParameters().isEmpty()
                            && method.getThrownTypes().isEmpty()
                            && !method.getModifiers().contains(Modifier.STATIC)
                            && compiler.isVisible(method, home)
                            && compiler.types().isSameType(method.getReturnType(), type));
        }

        private boolean isNamed(TypeMirror type, Set<String> names) {
            return compiler.types().asElement(type) instanceof TypeElement element
                    && names.contains(element.getQualifiedName().toString());
        }
    }
}
