package dev.meshapi.processor.read;

import static java.util.stream.Collectors.joining;

import dev.meshapi.annotation.MeshProgress;
import dev.meshapi.processor.report.Rule;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** What a method must not be, apart from the types in its signature. */
final class MethodRules {
    private static final Set<String> OF_EVERY_OBJECT = Set.of(
            "clone()",
            "equals(Object)",
            "finalize()",
            "getClass()",
            "hashCode()",
            "notify()",
            "notifyAll()",
            "toString()",
            "wait()",
            "wait(long)",
            "wait(long, int)");

    /** What the class file format allows, without {@code this}. */
    private static final int MOST_SLOTS = 254;

    private final TypeElement api;
    private final Findings findings;

    MethodRules(TypeElement api, Findings findings) {
        this.api = api;
        this.findings = findings;
    }

    /** Whether it is a message at all. */
    boolean isMessage(MethodSite site) {
        Set<Modifier> modifiers = site.element().getModifiers();
        String kind = modifiers.contains(Modifier.STATIC)
                ? "static"
                : modifiers.contains(Modifier.PRIVATE)
                        ? "private"
                        : site.element().isDefault() ? "default" : null;
        if (kind != null) {
            findings.add(Rule.NOT_A_MESSAGE, site.anchor(), site.subject(), kind);
        }
        return kind == null;
    }

    /** Whether generated code has a method of this signature already. */
    boolean isReserved(MethodSite site, String wireName) {
        String signature = site.name()
                + site.parameters().stream()
                        .map(parameter -> Spelling.of(parameter.asType()))
                        .collect(joining(", ", "(", ")"));
        String holder = signature.equals("async()")
                ? "the generated view"
                : OF_EVERY_OBJECT.contains(signature) ? "every object" : null;
        if (holder != null) {
            findings.add(Rule.RESERVED_NAME, site.anchor(), site.subject(), holder, wireName);
        }
        return holder != null;
    }

    /** Whether its parameters have names: a class file has made-up ones, unless it was compiled to keep them. */
    boolean hasParameterNames(MethodSite site) {
        List<? extends VariableElement> parameters = site.parameters();
        boolean missing = !site.own() && parameters.size() > 1;
        for (int i = 0; i < parameters.size(); i++) {
            missing &= parameters.get(i).getSimpleName().contentEquals("arg" + i);
        }
        if (missing) {
            String owner = Spelling.of(Compiler.owner(site.element()));
            findings.add(Rule.PARAMETER_NAMES_MISSING, site.anchor(), site.subject(), owner, Spelling.of(api));
        }
        return !missing;
    }

    void check(MethodSite site) {
        checkTypeParameters(site);
        checkVarargs(site);
        checkNumber(site);
        checkOneWay(site);
    }

    private void checkTypeParameters(MethodSite site) {
        if (!site.element().getTypeParameters().isEmpty()) {
            String parameters = site.element().getTypeParameters().stream()
                    .map(Object::toString)
                    .collect(joining(", "));
            findings.add(Rule.GENERIC_METHOD, site.anchor(), site.subject(), parameters);
        }
    }

    private void checkVarargs(MethodSite site) {
        if (site.element().isVarArgs()) {
            VariableElement last = site.parameters().get(site.parameters().size() - 1);
            TypeMirror type = ((ArrayType) last.asType()).getComponentType();
            String spelled = Spelling.of(type);
            findings.add(
                    Rule.VARARGS,
                    site.at(last),
                    site.subject(),
                    last.getSimpleName(),
                    spelled,
                    type.getKind().isPrimitive() ? spelled + "[]" : "List<" + spelled + "> or " + spelled + "[]");
        }
    }

    private void checkNumber(MethodSite site) {
        int slots = 0;
        for (TypeMirror type : site.member().type().getParameterTypes()) {
            slots += type.getKind() == TypeKind.LONG || type.getKind() == TypeKind.DOUBLE ? 2 : 1;
        }
        int added = Compiler.annotation(site.element(), MeshProgress.class) == null ? 1 : 2;
        if (slots + added > MOST_SLOTS) {
            int number = site.parameters().size();
            findings.add(Rule.TOO_MANY_PARAMETERS, site.anchor(), site.subject(), number);
        }
    }

    private void checkOneWay(MethodSite site) {
        if (!site.isOneWay()) {
            return;
        }
        if (site.element().getReturnType().getKind() != TypeKind.VOID) {
            String returned = Spelling.of(site.member().type().getReturnType());
            findings.add(Rule.ONE_WAY_REPLY, site.anchor(), site.subject(), "returns " + returned, "Return void");
        } else if (!site.member().thrown().isEmpty()) {
            String thrown = site.member().thrown().stream().map(Spelling::of).collect(joining(", "));
            findings.add(Rule.ONE_WAY_REPLY, site.anchor(), site.subject(), "throws " + thrown, "Declare no exception");
        }
    }
}
