package dev.meshapi.processor.report;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/**
 * Where a problem is shown.
 *
 * @param element the declaration
 * @param annotation the annotation on it, if that is the place
 * @param value the value in the annotation, if that is the place
 */
public record Anchor(
        Element element,
        @Nullable AnnotationMirror annotation,
        @Nullable AnnotationValue value) {

    /** At a declaration. */
    public static Anchor at(Element element) {
        return new Anchor(element, null, null);
    }
}
