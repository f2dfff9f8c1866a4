package dev.meshapi.processor.read;

import static java.util.stream.Collectors.joining;

import com.palantir.javapoet.TypeName;
import dev.meshapi.annotation.MeshMessage;
import dev.meshapi.annotation.OneWay;
import dev.meshapi.processor.model.Method;
import dev.meshapi.processor.model.Parameter;
import dev.meshapi.processor.model.Shape;
import dev.meshapi.processor.model.Thrown;
import dev.meshapi.processor.report.Anchor;
import dev.meshapi.processor.report.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Reads the methods of an interface: each alone, then all together. */
final class MethodReader {
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

    private final Compiler compiler;
    private final TypeElement api;
    private final TypeReader types;
    private final ShapeReader shapes;
    private final FailureReader failures;
    private final MannerReader manners;
    private final ProgressReader progresses;
    private final Findings findings;

    MethodReader(Compiler compiler, TypeElement api, TypeReader types, ShapeReader shapes, Findings findings) {
        this.compiler = compiler;
        this.api = api;
        this.types = types;
        this.shapes = shapes;
        this.failures = new FailureReader(compiler, api, types, shapes, findings);
        this.manners = new MannerReader(compiler, compiler.elements().getPackageOf(api), findings);
        this.progresses = new ProgressReader(compiler, types, shapes, findings);
        this.findings = findings;
    }

    List<Method> read(List<Inherited.Member> members, String apiName) {
        List<Named> named = new ArrayList<>();
        List<Method> methods = new ArrayList<>();
        for (Inherited.Member member : members) {
            Pass pass = new Pass(member);
            if (pass.isMessage()) {
                Named message = pass.named(apiName);
                named.add(message);
                methods.add(pass.method(message.wireName()));
            }
        }
        checkUnique(named);
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

    /** A message with its name, and where the name comes from. */
    private record Named(String subject, String method, String wireName, boolean given, Anchor anchor) {
        /** Whether both have the name because the methods have. */
        boolean overloads(Named other) {
            return method.equals(other.method) && !given && !other.given;
        }
    }

    private void checkUnique(List<Named> messages) {
        Map<String, Named> first = new HashMap<>();
        for (Named message : messages) {
            Named other = first.putIfAbsent(message.wireName(), message);
            if (other == null) {
                continue;
            }
            if (message.overloads(other)) {
                findings.add(Rule.OVERLOAD, message.anchor(), message.subject(), message.wireName());
            } else {
                findings.add(
                        Rule.DUPLICATE_NAME,
                        message.anchor(),
                        message.subject(),
                        message.wireName(),
                        other.subject().equals(message.subject()) ? "the other " + other.subject() : other.subject(),
                        " with @MeshMessage");
            }
        }
    }

    /** One method. */
    private final class Pass {
        private final MethodSite site;
        private final Inherited.Member member;
        private final ExecutableElement element;
        private final boolean own;
        private final String name;
        private final String subject;
        private final Anchor anchor;

        Pass(Inherited.Member member) {
            this.site = MethodSite.of(api, member);
            this.member = member;
            this.element = member.element();
            this.own = site.own();
            this.name = site.name();
            this.subject = site.subject();
            this.anchor = site.anchor();
        }

        boolean isMessage() {
            Set<Modifier> modifiers = element.getModifiers();
            String kind = modifiers.contains(Modifier.STATIC)
                    ? "static"
                    : modifiers.contains(Modifier.PRIVATE) ? "private" : element.isDefault() ? "default" : null;
            if (kind != null) {
                findings.add(Rule.NOT_A_MESSAGE, anchor, subject, kind);
            }
            return kind == null;
        }

        Named named(String apiName) {
            AnnotationMirror annotation = compiler.annotation(element, MeshMessage.class);
            AnnotationValue value = annotation == null ? null : Compiler.value(annotation);
            boolean given = value != null;
            String wireName = value != null ? String.valueOf(value.getValue()) : apiName + "." + name;
            Anchor where = given && own ? new Anchor(element, annotation, value) : anchor;
            // A wrong name of the interface is reported there.
            if (!WireNames.isValid(wireName) && (given || WireNames.isValid(apiName))) {
                findings.add(Rule.INVALID_NAME, where, subject, wireName, "@MeshMessage");
            }
            return new Named(subject, name, wireName, given, where);
        }

        Method method(String wireName) {
            checkTypeParameters();
            boolean reserved = isReserved(wireName);
            checkVarargs();
            checkOneWay();
            if (compiler.elements().isDeprecated(element) && TypeReader.isForRemoval(element)) {
                findings.lint("removal");
            }
            boolean namesKnown = checkParameterNames();
            List<Parameter> parameters = reserved ? List.of() : parameters();
            TypeName reply = reserved ? TypeName.VOID : reply();
            List<Thrown> travelling = new ArrayList<>();
            List<TypeName> thrown = thrown(travelling);
            return new Method(
                    name,
                    wireName,
                    parameters,
                    reply,
                    Nullness.annotated(reply, element.getReturnType()),
                    reply.equals(TypeName.VOID) ? null : replyShape(),
                    isOneWay(),
                    thrown,
                    travelling,
                    erasure(),
                    compiler.elements().isDeprecated(element),
                    manners.read(site, namesKnown),
                    progresses.read(site));
        }

        private void checkTypeParameters() {
            if (!element.getTypeParameters().isEmpty()) {
                String parameters = element.getTypeParameters().stream()
                        .map(Object::toString)
                        .collect(joining(", "));
                findings.add(Rule.GENERIC_METHOD, anchor, subject, parameters);
            }
        }

        private boolean isReserved(String wireName) {
            String signature = name
                    + element.getParameters().stream()
                            .map(parameter -> Spelling.of(parameter.asType()))
                            .collect(joining(", ", "(", ")"));
            String holder = signature.equals("async()")
                    ? "the generated view"
                    : OF_EVERY_OBJECT.contains(signature) ? "every object" : null;
            if (holder != null) {
                findings.add(Rule.RESERVED_NAME, anchor, subject, holder, wireName);
            }
            return holder != null;
        }

        /** A class file has made-up names, unless it was compiled to keep the real ones. */
        private boolean checkParameterNames() {
            List<? extends VariableElement> parameters = element.getParameters();
            boolean missing = !own && parameters.size() > 1;
            for (int i = 0; i < parameters.size(); i++) {
                missing &= parameters.get(i).getSimpleName().contentEquals("arg" + i);
            }
            if (missing) {
                String owner = Spelling.of(Compiler.owner(element));
                findings.add(Rule.PARAMETER_NAMES_MISSING, anchor, subject, owner, Spelling.of(api));
            }
            return !missing;
        }

        private void checkVarargs() {
            if (element.isVarArgs()) {
                List<? extends VariableElement> parameters = element.getParameters();
                VariableElement last = parameters.get(parameters.size() - 1);
                TypeMirror type = ((ArrayType) last.asType()).getComponentType();
                String spelled = Spelling.of(type);
                findings.add(
                        Rule.VARARGS,
                        own ? Anchor.at(last) : anchor,
                        subject,
                        last.getSimpleName(),
                        spelled,
                        type.getKind().isPrimitive() ? spelled + "[]" : "List<" + spelled + "> or " + spelled + "[]");
            }
        }

        private void checkOneWay() {
            if (!isOneWay()) {
                return;
            }
            if (element.getReturnType().getKind() != TypeKind.VOID) {
                findings.add(
                        Rule.ONE_WAY_REPLY,
                        anchor,
                        subject,
                        "returns " + Spelling.of(member.type().getReturnType()),
                        "Return void");
            } else if (!member.thrown().isEmpty()) {
                String thrown = member.thrown().stream().map(Spelling::of).collect(joining(", "));
                findings.add(Rule.ONE_WAY_REPLY, anchor, subject, "throws " + thrown, "Declare no exception");
            }
        }

        private boolean isOneWay() {
            return compiler.annotation(element, OneWay.class) != null;
        }

        private List<Parameter> parameters() {
            List<Parameter> parameters = new ArrayList<>();
            List<? extends VariableElement> declared = element.getParameters();
            for (int i = 0; i < declared.size(); i++) {
                String parameter = declared.get(i).getSimpleName().toString();
                Anchor where = own ? Anchor.at(declared.get(i)) : anchor;
                TypeName type = types.read(
                        member.type().getParameterTypes().get(i),
                        new Site(where, subject, "takes '" + parameter + "' as"));
                if (declared.size() > 1 && RecordNames.isForbidden(parameter)) {
                    findings.add(Rule.RESERVED_PARAMETER, where, subject, parameter);
                }
                checkOptional(
                        where, parameter, member.type().getParameterTypes().get(i));
                checkNullable(
                        where,
                        "takes '" + parameter + "' as",
                        declared.get(i),
                        declared.get(i).asType());
                if (type != null) {
                    Shape shape = shapes.read(
                            member.type().getParameterTypes().get(i),
                            new Use(where, subject + " cannot send '" + parameter + "'", name));
                    parameters.add(new Parameter(
                            parameter,
                            type,
                            Nullness.annotated(type, declared.get(i).asType()),
                            shape));
                }
            }
            return parameters;
        }

        private void checkOptional(Anchor where, String parameter, TypeMirror type) {
            String inside = switch (Spelling.of(type)) {
                case "OptionalInt" -> "Integer";
                case "OptionalLong" -> "Long";
                case "OptionalDouble" -> "Double";
                default -> null;
            };
            if (type instanceof DeclaredType declared
                    && Compiler.element(declared).getQualifiedName().contentEquals("java.util.Optional")
                    && !declared.getTypeArguments().isEmpty()) {
                inside = Spelling.of(declared.getTypeArguments().get(0));
            }
            if (inside != null) {
                findings.add(Rule.OPTIONAL_PARAMETER, where, subject, parameter, Spelling.of(type), inside);
            }
        }

        private void checkNullable(Anchor where, String verb, Element declared, TypeMirror type) {
            boolean nullable = Stream.concat(
                            declared.getAnnotationMirrors().stream(), type.getAnnotationMirrors().stream())
                    .anyMatch(mirror -> mirror.getAnnotationType()
                            .asElement()
                            .getSimpleName()
                            .contentEquals("Nullable"));
            if (nullable && type.getKind().isPrimitive()) {
                String boxed = compiler.types()
                        .boxedClass((PrimitiveType) type)
                        .getSimpleName()
                        .toString();
                findings.add(Rule.NULLABLE_PRIMITIVE, where, subject + " " + verb, Spelling.of(type), boxed);
            }
        }

        private TypeName reply() {
            TypeMirror type = member.type().getReturnType();
            checkNullable(anchor, "returns", element, type);
            if (type.getKind() == TypeKind.VOID || isOneWay()) {
                return TypeName.VOID;
            }
            TypeName reply = types.reply(type, new Site(anchor, subject, "returns"));
            return reply == null ? TypeName.VOID : reply;
        }

        private Shape replyShape() {
            TypeMirror type = member.type().getReturnType();
            return shapes.read(type, new Use(anchor, subject + " cannot return " + Spelling.of(type), name));
        }

        private List<TypeName> thrown(List<Thrown> travelling) {
            List<TypeName> names = new ArrayList<>();
            List<DeclaredType> read = new ArrayList<>();
            Site site = new Site(anchor, subject, "throws");
            for (TypeMirror type : isOneWay() ? List.<TypeMirror>of() : member.thrown()) {
                TypeName name = types.read(type, site);
                if (name != null && type instanceof DeclaredType declared) {
                    names.add(name);
                    read.add(declared);
                }
            }
            // A failure is looked for among the first that it is an instance of: subclasses come first.
            List<DeclaredType> ordered = new ArrayList<>();
            for (DeclaredType type : read) {
                int parent = 0;
                while (parent < ordered.size() && !compiler.types().isSubtype(type, ordered.get(parent))) {
                    parent++;
                }
                ordered.add(parent, type);
            }
            for (DeclaredType type : ordered) {
                Thrown failure = failures.read(type, site, name);
                if (failure != null) {
                    checkUnique(travelling, failure);
                    travelling.add(failure);
                }
            }
            return names;
        }

        private void checkUnique(List<Thrown> others, Thrown failure) {
            for (Thrown other : others) {
                if (other.wireName().equals(failure.wireName()) && !other.type().equals(failure.type())) {
                    findings.add(
                            Rule.DUPLICATE_NAME,
                            anchor,
                            subject + " throws " + failure.type().canonicalName() + ", which",
                            failure.wireName(),
                            other.type().canonicalName(),
                            "");
                }
            }
        }

        private List<TypeName> erasure() {
            return element.getParameters().stream()
                    .map(parameter -> erased(parameter.asType()))
                    .toList();
        }

        private TypeName erased(TypeMirror type) {
            return type.getKind() == TypeKind.ERROR
                    ? TypeName.VOID
                    : TypeName.get(compiler.types().erasure(type));
        }
    }
}
