package dev.meshapi.processor.read;

import com.palantir.javapoet.TypeName;
import dev.meshapi.processor.model.Method;
import dev.meshapi.processor.model.Parameter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Reads the methods of an interface: each alone, then all together. */
final class MethodReader {
    private final Compiler compiler;
    private final TypeElement api;
    private final MethodRules rules;
    private final SignatureReader signatures;
    private final ThrowsReader exceptions;
    private final MannerReader manners;
    private final ProgressReader progresses;
    private final Findings findings;

    MethodReader(Compiler compiler, TypeElement api, TypeReader types, ShapeReader shapes, Findings findings) {
        this.compiler = compiler;
        this.api = api;
        this.rules = new MethodRules(api, findings);
        this.signatures = new SignatureReader(compiler, types, shapes, findings);
        FailureReader failures = new FailureReader(compiler, api, types, shapes, findings);
        this.exceptions = new ThrowsReader(compiler, types, failures, findings);
        this.manners = new MannerReader(compiler, compiler.elements().getPackageOf(api), findings);
        this.progresses = new ProgressReader(compiler, types, shapes, findings);
        this.findings = findings;
    }

    List<Method> read(List<Inherited.Member> members, String apiName) {
        MessageNames names = new MessageNames(apiName, findings);
        List<Method> methods = new ArrayList<>();
        for (Inherited.Member member : members) {
            MethodSite site = MethodSite.of(api, member);
            if (rules.isMessage(site)) {
                methods.add(method(site, names.of(site)));
            }
        }
        names.checkUnique();
        noteListeners(methods);
        return methods;
    }

    /** Of two overloads that report, javac remarks that a lambda which listens could be meant for either. */
    private void noteListeners(List<Method> methods) {
        Set<String> reporting = new HashSet<>();
        for (Method method : methods) {
            String form = method.name() + "/" + method.parameters().size();
            if (method.progress() != null && !reporting.add(form)) {
                findings.lint("overloads");
            }
        }
    }

    private Method method(MethodSite site, String wireName) {
        ExecutableElement element = site.element();
        rules.check(site);
        boolean reserved = rules.isReserved(site, wireName);
        boolean named = rules.hasParameterNames(site);
        boolean deprecated = compiler.elements().isDeprecated(element);
        if (deprecated && TypeReader.isForRemoval(element)) {
            findings.lint("removal");
        }
        List<Parameter> parameters = reserved ? List.of() : signatures.parameters(site);
        TypeName reply = reserved ? TypeName.VOID : signatures.reply(site);
        ThrowsReader.Throws thrown = exceptions.read(site);
        return new Method(
                site.name(),
                wireName,
                parameters,
                reply,
                Nullness.annotated(reply, element.getReturnType()),
                reply.equals(TypeName.VOID) ? null : signatures.replyShape(site),
                Nullness.isNullable(element, element.getReturnType()),
                site.isOneWay(),
                thrown.declared(),
                thrown.travelling(),
                element.getParameters().stream()
                        .map(parameter -> erased(parameter.asType()))
                        .toList(),
                deprecated,
                manners.read(site, named),
                progresses.read(site));
    }

    private TypeName erased(TypeMirror type) {
        return type.getKind() == TypeKind.ERROR
                ? TypeName.VOID
                : TypeName.get(compiler.types().erasure(type));
    }
}
