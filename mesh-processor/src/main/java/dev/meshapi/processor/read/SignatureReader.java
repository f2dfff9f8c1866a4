package dev.meshapi.processor.read;

import com.palantir.javapoet.TypeName;
import dev.meshapi.processor.model.Parameter;
import dev.meshapi.processor.model.Shape;
import dev.meshapi.processor.report.Anchor;
import dev.meshapi.processor.report.Rule;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Reads what a method takes and what it returns. */
final class SignatureReader {
    private final Compiler compiler;
    private final TypeReader types;
    private final ShapeReader shapes;
    private final Findings findings;

    SignatureReader(Compiler compiler, TypeReader types, ShapeReader shapes, Findings findings) {
        this.compiler = compiler;
        this.types = types;
        this.shapes = shapes;
        this.findings = findings;
    }

    List<Parameter> parameters(MethodSite site) {
        List<Parameter> parameters = new ArrayList<>();
        for (int i = 0; i < site.parameters().size(); i++) {
            VariableElement declared = site.parameters().get(i);
            TypeMirror seen = site.member().type().getParameterTypes().get(i);
            String name = declared.getSimpleName().toString();
            Anchor where = site.at(declared);
            TypeName type = types.read(seen, new Site(where, site.subject(), "takes '" + name + "' as"));
            if (site.parameters().size() > 1 && RecordNames.isForbidden(name)) {
                findings.add(Rule.RESERVED_PARAMETER, where, site.subject(), name);
            }
            checkOptional(site, where, name, seen);
            checkNullable(where, site.subject() + " takes '" + name + "' as", declared, declared.asType());
            if (type != null) {
                Shape shape =
                        shapes.read(seen, new Use(where, site.subject() + " cannot send '" + name + "'", site.name()));
                parameters.add(new Parameter(
                        name,
                        type,
                        Nullness.annotated(type, declared.asType()),
                        shape,
                        Nullness.isNullable(declared, declared.asType())));
            }
        }
        return parameters;
    }

    /** The type of the reply; {@code void} for none, and for one that is wrong. */
    TypeName reply(MethodSite site) {
        TypeMirror type = site.member().type().getReturnType();
        checkNullable(site.anchor(), site.subject() + " returns", site.element(), type);
        if (type.getKind() == TypeKind.VOID || site.isOneWay()) {
            return TypeName.VOID;
        }
        TypeName reply = types.reply(type, new Site(site.anchor(), site.subject(), "returns"));
        return reply == null ? TypeName.VOID : reply;
    }

    /** What a reply looks like on the wire. */
    Shape replyShape(MethodSite site) {
        TypeMirror type = site.member().type().getReturnType();
        String claim = site.subject() + " cannot return " + Spelling.of(type);
        return shapes.read(type, new Use(site.anchor(), claim, site.name()));
    }

    private void checkOptional(MethodSite site, Anchor where, String parameter, TypeMirror type) {
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
            findings.add(Rule.OPTIONAL_PARAMETER, where, site.subject(), parameter, Spelling.of(type), inside);
        }
    }

    private void checkNullable(Anchor where, String claim, Element declared, TypeMirror type) {
        if (type.getKind().isPrimitive() && Nullness.isNullable(declared, type)) {
            String boxed = compiler.types()
                    .boxedClass((PrimitiveType) type)
                    .getSimpleName()
                    .toString();
            findings.add(Rule.NULLABLE_PRIMITIVE, where, claim, Spelling.of(type), boxed);
        }
    }
}
