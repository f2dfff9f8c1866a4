package dev.meshapi.processor.read;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.meshapi.processor.model.Thrown;
import dev.meshapi.processor.report.Rule;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** Finds out how an exception travels: which of its constructors makes it again, and of what. */
final class FailureReader {
    private static final Set<String> NONDESCRIPT = Set.of("java.lang.Exception", "java.lang.RuntimeException");

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
        TypeMirror unknown = compiler.unknownParent(element);
        if (unknown != null) {
            String sentence = site.subject() + " throws " + name + ", whose parent " + Spelling.of(unknown);
            findings.absent(site.anchor(), sentence, unknown, "");
            return null;
        }
        String obstacle = obstacle(element);
        if (obstacle != null) {
            unbuildable(site, name, obstacle, "Declare an exception class of your own that says what failed.");
            return null;
        }
        FailureConstructor best = null;
        for (ExecutableElement constructor : ElementFilter.constructorsIn(element.getEnclosedElements())) {
            if (compiler.isVisible(constructor, home)) {
                FailureConstructor candidate = new FailureConstructor(compiler, home, element, constructor);
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
        } else if (!isReadable(best, site, name) || !isFilled(best, site, name)) {
            return null;
        }
        return new Thrown(ClassName.get(element), state(best, site, name, method), best.arguments());
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

    /** Whether the types of its parameters can be read. */
    private boolean isReadable(FailureConstructor constructor, Site site, String exception) {
        boolean readable = true;
        for (VariableElement parameter : constructor.parameters()) {
            String part = site.subject() + " throws " + exception + ", whose '" + parameter.getSimpleName() + "'";
            readable &= types.read(parameter.asType(), new Site(site.anchor(), part, "is")) != null;
        }
        return readable;
    }

    private boolean isFilled(FailureConstructor constructor, Site site, String exception) {
        List<String> missing = constructor.missing();
        if (!missing.isEmpty() && constructor.isNamed()) {
            unbuildable(
                    site,
                    exception,
                    "has no accessor for " + String.join(", ", missing) + " of its constructor",
                    "Add '" + String.join("()', '", missing)
                            + "()', or a constructor that takes less; 'String message' and a cause need no accessor.");
        } else if (!missing.isEmpty()) {
            unbuildable(
                    site,
                    exception,
                    "comes from a class file without the names of its parameters, and does not tell by their types what "
                            + String.join(", ", missing) + " of its constructor is",
                    "Compile " + exception + " with -parameters, or declare an exception of your own.");
        }
        return missing.isEmpty();
    }

    private List<Thrown.Component> state(FailureConstructor constructor, Site site, String exception, String method) {
        Use use = new Use(site.anchor(), site.subject() + " cannot throw " + exception, method);
        return constructor.state().stream()
                .map(part -> {
                    TypeName type = TypeName.get(part.type());
                    return new Thrown.Component(
                            part.name(),
                            type,
                            Nullness.annotated(type, part.accessor().getReturnType()),
                            part.accessor().getSimpleName().toString(),
                            shapes.read(part.type(), use, constructor.owner(), part.name()),
                            Nullness.isNullable(part.accessor()));
                })
                .toList();
    }

    private void unbuildable(Site site, String exception, String obstacle, String fix) {
        findings.add(Rule.THROWS_UNBUILDABLE, site.anchor(), site.subject(), exception, obstacle, fix);
    }
}
