package dev.meshapi.processor.read;

import static java.util.stream.Collectors.joining;

import com.palantir.javapoet.TypeName;
import dev.meshapi.processor.model.Manner.Order;
import dev.meshapi.processor.report.Rule;
import java.util.List;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** Reads by what the messages of a method are ordered: follows the path from the parameter to the key. */
final class OrderReader {
    private final Compiler compiler;
    private final PackageElement home;
    private final KeyTypes keys;
    private final Findings findings;

    OrderReader(Compiler compiler, PackageElement home, Findings findings) {
        this.compiler = compiler;
        this.home = home;
        this.keys = new KeyTypes(compiler);
        this.findings = findings;
    }

    /** Reads {@code @Ordered}; a path is not followed if the names of the parameters are not known. */
    Order read(MethodSite site, AnnotationMirror ordered, boolean namesKnown) {
        String path = Marks.value(ordered, "by") instanceof String by ? by : "";
        if (path.isEmpty()) {
            return new Order.OfSender();
        }
        return namesKnown ? new Way(site, ordered, path).follow() : new Order.None();
    }

    /** From a parameter to a key. */
    private final class Way {
        private final MethodSite site;
        private final AnnotationMirror ordered;
        private final String path;

        Way(MethodSite site, AnnotationMirror ordered, String path) {
            this.site = site;
            this.ordered = ordered;
            this.path = path;
        }

        Order follow() {
            List<String> names = List.of(path.split("\\.", -1));
            if (!names.stream().allMatch(SourceVersion::isIdentifier)) {
                return wrong(
                        "that is no path of names", "Name a parameter, such as 'order', or a path, such as 'order.id'");
            }
            TypeMirror type = parameter(names.get(0));
            if (type == null) {
                return wrong("it has no parameter '" + names.get(0) + "'", otherParameters());
            }
            for (String name : names.subList(1, names.size())) {
                TypeMirror next = step(type, name);
                if (next == null && type.getKind() != TypeKind.ERROR) {
                    return wrong(
                            Spelling.of(type) + " has no component or method '" + name + "' that could be read",
                            "Name a component, or a method without parameters that returns something, throws nothing"
                                    + " checked and can be seen from the package of the interface");
                } else if (next == null) {
                    break;
                }
                type = next;
            }
            return key(type, names);
        }

        private Order key(TypeMirror type, List<String> names) {
            if (type.getKind() == TypeKind.ERROR) {
                if (!findings.mustWait()) {
                    findings.add(
                            Rule.UNRESOLVED,
                            site.anchor(),
                            site.subject() + " is ordered by " + Spelling.of(type) + ", which",
                            "");
                }
                return new Order.None();
            }
            String reason = keys.whyNot(type);
            if (reason != null) {
                return wrong(reason, "Order by a text, a whole number, an enum, a UUID, a date, or a record of these");
            }
            return new Order.OfKey(names.get(0), names.subList(1, names.size()), TypeName.get(type));
        }

        private @Nullable TypeMirror parameter(String name) {
            List<? extends VariableElement> parameters = site.element().getParameters();
            for (int i = 0; i < parameters.size(); i++) {
                if (parameters.get(i).getSimpleName().contentEquals(name)) {
                    return site.member().type().getParameterTypes().get(i);
                }
            }
            return null;
        }

        private String otherParameters() {
            String names = site.element().getParameters().stream()
                    .map(parameter -> "'" + parameter.getSimpleName() + "'")
                    .collect(joining(" or "));
            return (names.isEmpty() ? "Leave" : "Begin with " + names + ", or leave")
                    + " 'by' out for the order of each sender";
        }

        private Order wrong(String reason, String remedy) {
            findings.add(
                    Rule.ORDER_KEY,
                    site.at(ordered, Marks.annotationValue(ordered, "by")),
                    site.subject(),
                    path,
                    reason,
                    remedy);
            return new Order.None();
        }
    }

    /** What a method without parameters returns; null if there is none that generated code can call. */
    private @Nullable TypeMirror step(TypeMirror type, String name) {
        if (!(type instanceof DeclaredType declared) || type.getKind() == TypeKind.ERROR) {
            return null;
        }
        for (TypeElement owner : compiler.hierarchy(Compiler.element(declared))) {
            for (ExecutableElement method : ElementFilter.methodsIn(owner.getEnclosedElements())) {
                if (method.getSimpleName().contentEquals(name) && isReadable(method)) {
                    if (compiler.elements().isDeprecated(method)) {
                        findings.lint(TypeReader.isForRemoval(method) ? "removal" : "deprecation");
                    }
                    ExecutableType seen = (ExecutableType) compiler.types().asMemberOf(declared, method);
                    return bound(seen.getReturnType());
                }
            }
        }
        return null;
    }

    private boolean isReadable(ExecutableElement method) {
        return method.getParameters().isEmpty()
                && method.getTypeParameters().isEmpty()
                && method.getReturnType().getKind() != TypeKind.VOID
                && !method.getModifiers().contains(Modifier.STATIC)
                && compiler.isVisible(method, home)
                && method.getThrownTypes().stream().allMatch(compiler::isUnchecked);
    }

    /** What stands for a type of which only a bound is known. */
    private static TypeMirror bound(TypeMirror type) {
        if (type instanceof WildcardType wildcard && wildcard.getExtendsBound() != null) {
            return bound(wildcard.getExtendsBound());
        }
        return type instanceof TypeVariable variable ? bound(variable.getUpperBound()) : type;
    }
}
