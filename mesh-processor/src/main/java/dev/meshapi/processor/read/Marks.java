package dev.meshapi.processor.read;

import dev.meshapi.annotation.MeshCodec;
import dev.meshapi.annotation.MeshGenerated;
import dev.meshapi.annotation.MeshName;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** The annotations that say how something travels, by their names: Jackson need not be there. */
final class Marks {
    static final String CODEC = MeshCodec.class.getName();
    static final String NAME = MeshName.class.getName();
    static final String PROPERTY = "com.fasterxml.jackson.annotation.JsonProperty";
    static final String ALIAS = "com.fasterxml.jackson.annotation.JsonAlias";
    static final String CREATOR = "com.fasterxml.jackson.annotation.JsonCreator";
    static final String VALUE = "com.fasterxml.jackson.annotation.JsonValue";
    static final String IGNORE = "com.fasterxml.jackson.annotation.JsonIgnore";
    static final String TYPE_INFO = "com.fasterxml.jackson.annotation.JsonTypeInfo";
    static final String SUB_TYPES = "com.fasterxml.jackson.annotation.JsonSubTypes";
    static final String TYPE_NAME = "com.fasterxml.jackson.annotation.JsonTypeName";
    static final String DESERIALIZE = "tools.jackson.databind.annotation.JsonDeserialize";
    static final String BUILDER = "tools.jackson.databind.annotation.JsonPOJOBuilder";

    private static final String INCLUDE = "com.fasterxml.jackson.annotation.JsonInclude";
    private static final String IGNORE_PROPERTIES = "com.fasterxml.jackson.annotation.JsonIgnoreProperties";

    /** What others read, or what changes nothing. */
    private static final Set<String> KNOWN = Set.of(
            PROPERTY,
            ALIAS,
            CREATOR,
            VALUE,
            TYPE_INFO,
            SUB_TYPES,
            TYPE_NAME,
            BUILDER,
            "com.fasterxml.jackson.annotation.JsonPropertyOrder",
            "com.fasterxml.jackson.annotation.JsonPropertyDescription",
            "com.fasterxml.jackson.annotation.JsonClassDescription",
            "com.fasterxml.jackson.annotation.JsonEnumDefaultValue");

    private static final Set<String> HARMLESS_INCLUSIONS = Set.of("ALWAYS", "NON_NULL", "NON_ABSENT", "USE_DEFAULTS");
    private static final Set<String> BOTH_WAYS = Set.of("AUTO", "READ_WRITE");

    private final Compiler compiler;

    Marks(Compiler compiler) {
        this.compiler = compiler;
    }

    boolean has(Element element, String annotation) {
        return find(element, annotation) != null;
    }

    /** Whether one of them has it. */
    boolean has(List<? extends Element> elements, String annotation) {
        return elements.stream().anyMatch(element -> has(element, annotation));
    }

    @Nullable AnnotationMirror find(Element element, String annotation) {
        return element.getAnnotationMirrors().stream()
                .filter(mirror -> name(mirror).equals(annotation))
                .findFirst()
                .orElse(null);
    }

    /** What is given for a member of an annotation; null if nothing is, or if there is no such annotation. */
    @Nullable Object value(Element element, String annotation, String member) {
        AnnotationMirror mirror = find(element, annotation);
        return mirror == null ? null : value(mirror, member);
    }

    static @Nullable Object value(AnnotationMirror mirror, String member) {
        AnnotationValue value = annotationValue(mirror, member);
        return value == null ? null : value.getValue();
    }

    /** What is given for a member as it stands in the source; null if nothing is. */
    static @Nullable AnnotationValue annotationValue(AnnotationMirror mirror, String member) {
        for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
                mirror.getElementValues().entrySet()) {
            if (entry.getKey().getSimpleName().contentEquals(member)) {
                return entry.getValue();
            }
        }
        return null;
    }

    /** What is given for a member as text; empty if nothing is. */
    String text(Element element, String annotation, String member) {
        Object value = value(element, annotation, member);
        return value == null ? "" : simple(value);
    }

    /** What is given for a member that holds several texts. */
    List<String> texts(Element element, String annotation, String member) {
        return value(element, annotation, member) instanceof List<?> values
                ? values.stream()
                        .map(each -> String.valueOf(((AnnotationValue) each).getValue()))
                        .toList()
                : List.of();
    }

    /** The simple name of an annotation of Jackson's that is not understood; null if there is none. */
    @Nullable String foreign(Element element) {
        for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
            String name = name(mirror);
            if (isJackson(mirror, name) && !KNOWN.contains(name) && !isHarmless(mirror, name)) {
                return mirror.getAnnotationType().asElement().getSimpleName().toString();
            }
            Object access = name.equals(PROPERTY) ? value(mirror, "access") : null;
            if (access != null && !BOTH_WAYS.contains(simple(access))) {
                return "JsonProperty(access = " + simple(access) + ")";
            }
        }
        return null;
    }

    boolean isGenerated(TypeElement element) {
        for (Element each = element; each != null; each = each.getEnclosingElement()) {
            if (compiler.annotation(each, MeshGenerated.class) != null) {
                return true;
            }
        }
        return false;
    }

    private boolean isJackson(AnnotationMirror mirror, String name) {
        return name.startsWith("com.fasterxml.jackson.")
                || name.startsWith("tools.jackson.")
                || mirror.getAnnotationType().asElement().getAnnotationMirrors().stream()
                        .anyMatch(
                                meta -> name(meta).equals("com.fasterxml.jackson.annotation.JacksonAnnotationsInside"));
    }

    private static boolean isHarmless(AnnotationMirror mirror, String name) {
        return switch (name) {
            case INCLUDE -> {
                Object value = value(mirror, "value");
                yield value(mirror, "content") == null
                        && (value == null || HARMLESS_INCLUSIONS.contains(simple(value)));
            }
            case IGNORE_PROPERTIES -> value(mirror, "value") == null;
            case DESERIALIZE ->
                mirror.getElementValues().keySet().stream()
                        .allMatch(member -> member.getSimpleName().contentEquals("builder"));
            default -> false;
        };
    }

    private static String name(AnnotationMirror mirror) {
        return ((TypeElement) mirror.getAnnotationType().asElement())
                .getQualifiedName()
                .toString();
    }

    private static String simple(Object value) {
        String text = value.toString();
        return value instanceof Element ? text.substring(text.lastIndexOf('.') + 1) : text;
    }
}
