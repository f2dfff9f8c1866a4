package dev.meshapi.processor.read;

import static java.util.stream.Collectors.joining;

import com.palantir.javapoet.ClassName;
import dev.meshapi.annotation.MeshApi;
import dev.meshapi.annotation.MeshGenerated;
import dev.meshapi.processor.model.Api;
import dev.meshapi.processor.model.Declaration;
import dev.meshapi.processor.model.Layout;
import dev.meshapi.processor.model.Method;
import dev.meshapi.processor.report.Anchor;
import dev.meshapi.processor.report.Rule;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** Reads an annotated interface, and finds everything that is wrong with it. */
public final class ApiReader {
    /** What generated code needs of {@code java.lang}, whatever is in the interface. */
    private static final Set<String> JAVA_LANG = Set.of(
            "Boolean",
            "Byte",
            "Character",
            "Class",
            "Deprecated",
            "Double",
            "Exception",
            "Float",
            "Integer",
            "Long",
            "Override",
            "Short",
            "String",
            "SuppressWarnings",
            "Void");

    private static final String NULL_UNMARKED = "org.jspecify.annotations.NullUnmarked";

    private final Compiler compiler;

    public ApiReader(ProcessingEnvironment environment) {
        this.compiler = Compiler.of(environment);
    }

    /** Reads a type that is annotated with {@link MeshApi}. */
    public Reading read(TypeElement type) {
        Findings findings = new Findings();
        if (type.getKind() != ElementKind.INTERFACE) {
            findings.add(Rule.NOT_AN_INTERFACE, Anchor.at(type), type.getSimpleName(), Spelling.kind(type));
            return new Reading.Wrong(findings.problems());
        }
        Declaration declaration = new Pass(type, findings).declaration();
        if (findings.hasProblems()) {
            return new Reading.Wrong(findings.problems());
        }
        if (findings.mustWait()) {
            return new Reading.Later(findings.unresolved());
        }
        return new Reading.Ok(Api.of(declaration), findings.warnings());
    }

    /** One interface, once. */
    private final class Pass {
        private final TypeElement type;
        private final ClassName name;
        private final Anchor here;
        private final String subject;
        private final Findings findings;
        private final Inherited inherited;
        private final TypeReader types;

        Pass(TypeElement type, Findings findings) {
            this.type = type;
            this.name = ClassName.get(type);
            this.here = Anchor.at(type);
            this.subject = Spelling.of(type);
            this.findings = findings;
            this.inherited = new Inherited(compiler, type);
            this.types = new TypeReader(compiler, type, findings);
        }

        Declaration declaration() {
            checkSealed();
            checkTypeParameters();
            checkVisible();
            checkNamesFree();
            String wireName = wireName();
            Set<TypeElement> unusable = unusableParents();
            List<Inherited.Member> members = inherited.members(unusable);
            if (members.isEmpty()) {
                findings.add(Rule.EMPTY, here, subject);
            }
            ShapeReader shapes = new ShapeReader(compiler, findings);
            List<Method> methods = new MethodReader(compiler, type, types, shapes, findings).read(members, wireName);
            List<Layout> layouts = findings.hasProblems() || findings.mustWait()
                    ? List.of()
                    : new LayoutReader(compiler, type).read(members, methods);
            Declaration declaration =
                    new Declaration(name, wireName, isPublic(), surroundings(), methods, shapes.structures(), layouts);
            checkNotHidden(declaration);
            return declaration;
        }

        private void checkSealed() {
            if (type.getModifiers().contains(Modifier.SEALED)) {
                findings.add(Rule.SEALED, here, subject);
            }
        }

        private void checkTypeParameters() {
            if (!type.getTypeParameters().isEmpty()) {
                String parameters =
                        type.getTypeParameters().stream().map(Object::toString).collect(joining(", "));
                findings.add(Rule.GENERIC_API, here, subject, parameters);
            }
        }

        private void checkVisible() {
            for (Element each = type; each instanceof TypeElement; each = each.getEnclosingElement()) {
                if (each.getModifiers().contains(Modifier.PRIVATE)) {
                    String culprit = Spelling.of(each);
                    findings.add(
                            Rule.NOT_ACCESSIBLE,
                            here,
                            each.equals(type) ? subject : subject + " is nested in " + culprit + ", which",
                            "private",
                            culprit,
                            "package-private or public");
                }
            }
        }

        private void checkNamesFree() {
            for (ClassName generated : Api.generated(name)) {
                TypeElement present = lookUp(generated.canonicalName());
                if (present != null && Compiler.annotation(present, MeshGenerated.class) == null) {
                    findings.add(Rule.NAME_TAKEN, here, subject, generated.simpleName(), "one of the two");
                }
            }
        }

        /** Only in the unnamed package; elsewhere generated code writes the package of what its own nested types hide. */
        private void checkNotHidden(Declaration declaration) {
            for (String hidden : declaration.bareNames()) {
                if (Api.views().contains(hidden)) {
                    findings.add(Rule.NAME_TAKEN, here, subject, hidden, "it, or put both into a package");
                }
            }
        }

        private String wireName() {
            AnnotationMirror annotation = Compiler.annotation(type, MeshApi.class);
            AnnotationValue value = annotation == null ? null : Compiler.value(annotation);
            String given = value == null ? "" : String.valueOf(value.getValue());
            String wireName = given.isEmpty() ? type.getSimpleName().toString() : given;
            if (!WireNames.isValid(wireName)) {
                Anchor anchor = given.isEmpty() ? here : new Anchor(type, annotation, value);
                findings.add(Rule.INVALID_NAME, anchor, subject, wireName, "@MeshApi");
            }
            return wireName;
        }

        /** Parents that cannot be read, because they are raw or because there is no such type. */
        private Set<TypeElement> unusableParents() {
            Set<TypeElement> unusable = new HashSet<>();
            for (TypeElement each : inherited.hierarchy(Set.of())) {
                String child = each.equals(type) ? subject : subject + " is a " + Spelling.of(each) + ", which";
                for (TypeMirror parent : each.getInterfaces()) {
                    if (types.read(parent, new Site(here, child, "extends")) == null
                            && parent instanceof DeclaredType declared) {
                        unusable.add(Compiler.element(declared));
                    }
                }
            }
            return unusable;
        }

        private boolean isPublic() {
            for (Element each = type; each instanceof TypeElement; each = each.getEnclosingElement()) {
                if (!each.getModifiers().contains(Modifier.PUBLIC)) {
                    return false;
                }
            }
            return true;
        }

        private Declaration.Surroundings surroundings() {
            if (compiler.elements().isDeprecated(type)) {
                findings.lint(TypeReader.isForRemoval(type) ? "removal" : "deprecation");
            }
            Set<String> shadowed = new TreeSet<>();
            for (TypeElement each : inherited.hierarchy(Set.of())) {
                ElementFilter.typesIn(each.getEnclosedElements())
                        .forEach(nested -> shadowed.add(nested.getSimpleName().toString()));
            }
            Set<String> javaLang = new HashSet<>(JAVA_LANG);
            javaLang.addAll(findings.javaLang());
            for (String candidate : javaLang) {
                if (lookUp(name.topLevelClassName().peerClass(candidate).canonicalName()) != null) {
                    shadowed.add(candidate);
                }
            }
            return new Declaration.Surroundings(
                    canUseGenerated(), lookUp(NULL_UNMARKED) != null, shadowed, findings.lint());
        }

        /**
         * A module that does not read {@code java.compiler} cannot see the annotation. One that reads it, but does not pass
         * it on, would be warned that its exported types have a foreign annotation.
         */
        private boolean canUseGenerated() {
            ModuleElement module = compiler.elements().getModuleOf(type);
            boolean passedOn = module == null
                    || module.isUnnamed()
                    || ElementFilter.requiresIn(module.getDirectives()).stream()
                            .anyMatch(directive -> directive.isTransitive()
                                    && directive
                                            .getDependency()
                                            .getQualifiedName()
                                            .contentEquals("java.compiler"));
            return passedOn && lookUp("javax.annotation.processing.Generated") != null;
        }

        /** A type as code in the interface's module sees it. */
        private @Nullable TypeElement lookUp(String qualifiedName) {
            ModuleElement module = compiler.elements().getModuleOf(type);
            return module == null
                    ? compiler.elements().getTypeElement(qualifiedName)
                    : compiler.elements().getTypeElement(module, qualifiedName);
        }
    }
}
