package dev.meshapi.processor.read;

import dev.meshapi.processor.report.Anchor;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/**
 * A method of an interface, and where and how its problems are told. Those of an inherited method are shown at the
 * interface: its own declaration may be in a class file, or serve others well.
 *
 * @param member the method
 * @param own whether it is declared in the interface itself
 * @param subject what it is called in a problem
 * @param anchor where its problems are shown
 */
record MethodSite(Inherited.Member member, boolean own, String subject, Anchor anchor) {

    static MethodSite of(TypeElement api, Inherited.Member member) {
        ExecutableElement element = member.element();
        Element owner = Compiler.owner(element);
        boolean own = owner.equals(api);
        String subject = Spelling.of(api) + "." + element.getSimpleName();
        return new MethodSite(
                member,
                own,
                own ? subject : subject + " (from " + Spelling.of(owner) + ")",
                own ? Anchor.at(element) : Anchor.at(api));
    }

    /** The declaration. */
    ExecutableElement element() {
        return member.element();
    }

    /** The name of the method. */
    String name() {
        return element().getSimpleName().toString();
    }

    /** At one of its parameters. */
    Anchor at(VariableElement parameter) {
        return own ? Anchor.at(parameter) : anchor;
    }

    /** At one of its annotations, or at a value in it. */
    Anchor at(AnnotationMirror annotation, @Nullable AnnotationValue value) {
        return own ? new Anchor(element(), annotation, value) : anchor;
    }
}
