package dev.meshapi.processor.read;

import com.palantir.javapoet.TypeName;
import dev.meshapi.processor.model.Thrown;
import dev.meshapi.processor.report.Rule;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Reads what a method declares to throw: each exception alone, then all together. */
final class ThrowsReader {
    private final Compiler compiler;
    private final TypeReader types;
    private final FailureReader failures;
    private final Findings findings;

    ThrowsReader(Compiler compiler, TypeReader types, FailureReader failures, Findings findings) {
        this.compiler = compiler;
        this.types = types;
        this.failures = failures;
        this.findings = findings;
    }

    /**
     * What is thrown.
     *
     * @param declared in the order of the source
     * @param travelling what of that travels, subclasses before their parents
     */
    record Throws(List<TypeName> declared, List<Thrown> travelling) {}

    Throws read(MethodSite method) {
        List<TypeName> names = new ArrayList<>();
        List<DeclaredType> ordered = new ArrayList<>();
        Site site = new Site(method.anchor(), method.subject(), "throws");
        for (TypeMirror type :
                method.isOneWay() ? List.<TypeMirror>of() : method.member().thrown()) {
            TypeName name = types.read(type, site);
            if (name != null && type instanceof DeclaredType declared) {
                names.add(name);
                insert(declared, ordered);
            }
        }
        List<Thrown> travelling = new ArrayList<>();
        for (DeclaredType type : ordered) {
            Thrown failure = failures.read(type, site, method.name());
            if (failure != null) {
                checkUnique(site, travelling, failure);
                travelling.add(failure);
            }
        }
        return new Throws(names, travelling);
    }

    /** A failure is looked for among the first that it is an instance of: subclasses come first. */
    private void insert(DeclaredType type, List<DeclaredType> ordered) {
        int parent = 0;
        while (parent < ordered.size() && !compiler.types().isSubtype(type, ordered.get(parent))) {
            parent++;
        }
        ordered.add(parent, type);
    }

    private void checkUnique(Site site, List<Thrown> others, Thrown failure) {
        for (Thrown other : others) {
            if (other.wireName().equals(failure.wireName()) && !other.type().equals(failure.type())) {
                findings.add(
                        Rule.DUPLICATE_NAME,
                        site.anchor(),
                        site.subject() + " throws " + failure.type().canonicalName() + ", which",
                        failure.wireName(),
                        other.type().canonicalName(),
                        "");
            }
        }
    }
}
