package dev.meshapi.processor.read;

import com.palantir.javapoet.TypeName;
import dev.meshapi.annotation.MeshProgress;
import dev.meshapi.annotation.OneWay;
import dev.meshapi.processor.model.Progress;
import dev.meshapi.processor.report.Anchor;
import dev.meshapi.processor.report.Rule;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Reads what a handler reports while it runs: a type that travels like a reply, and that a class literal can name. */
final class ProgressReader {
    private final Compiler compiler;
    private final TypeReader types;
    private final ShapeReader shapes;
    private final Findings findings;

    ProgressReader(Compiler compiler, TypeReader types, ShapeReader shapes, Findings findings) {
        this.compiler = compiler;
        this.types = types;
        this.shapes = shapes;
        this.findings = findings;
    }

    /** Reads {@code @MeshProgress}; null if there is none, or if something is wrong with it. */
    @Nullable Progress read(MethodSite site) {
        AnnotationMirror mark = Compiler.annotation(site.element(), MeshProgress.class);
        if (mark == null) {
            return null;
        }
        AnnotationValue value = Compiler.value(mark);
        Anchor where = site.at(mark, value);
        // A class that does not exist, or not yet, is no type to javac, only a text that says so.
        if (value == null || !(value.getValue() instanceof TypeMirror type)) {
            findings.absent(where, site.subject() + " reports a type that", null, "");
            return null;
        }
        checkAnswered(site, type);
        return read(site, where, type);
    }

    private void checkAnswered(MethodSite site, TypeMirror type) {
        if (Compiler.annotation(site.element(), OneWay.class) != null) {
            findings.add(
                    Rule.CONTRADICTORY_MARKS,
                    site.anchor(),
                    site.subject(),
                    "@OneWay",
                    "has @MeshProgress(" + Spelling.of(type) + ".class)",
                    "nobody waits for a one-way message, and so nobody listens");
        }
    }

    private @Nullable Progress read(MethodSite site, Anchor where, TypeMirror type) {
        if (type.getKind() == TypeKind.VOID || compiler.isA(type, Set.of("java.lang.Void"))) {
            wrong(site, where, type, "there is nothing in it", "Name what is reported, such as int or a record");
            return null;
        } else if (isGeneric(type)) {
            wrong(
                    site,
                    where,
                    type,
                    "a class literal has no type arguments, and what is in it cannot be known when it is read from the wire",
                    "Name a record with a component of this type");
            return null;
        }
        TypeName name = types.read(type, new Site(where, site.subject(), "reports"));
        return name == null
                ? null
                : new Progress(
                        name,
                        shapes.read(
                                type,
                                new Use(where, site.subject() + " cannot report " + Spelling.of(type), site.name())));
    }

    private void wrong(MethodSite site, Anchor where, TypeMirror type, String reason, String remedy) {
        findings.add(Rule.PROGRESS_TYPE, where, site.subject(), Spelling.of(type), reason, remedy);
    }

    private boolean isGeneric(TypeMirror type) {
        if (type instanceof ArrayType array) {
            return isGeneric(array.getComponentType());
        }
        return compiler.types().asElement(type) instanceof TypeElement element
                && !element.getTypeParameters().isEmpty();
    }
}
