package dev.meshapi.processor.read;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** What {@code @JsonSubTypes} says of a family: who belongs to it, and what they are called. */
final class SubTypes {
    private final Compiler compiler;

    SubTypes(Compiler compiler) {
        this.compiler = compiler;
    }

    /** One entry of the annotation. */
    private record Entry(TypeElement type, String name) {}

    /** What a member is called by the families that it belongs to. */
    Set<String> namesOf(TypeElement member) {
        Set<String> names = new LinkedHashSet<>();
        for (TypeElement each : compiler.hierarchy(member)) {
            for (Entry entry : entries(each)) {
                if (entry.type().equals(member)) {
                    names.add(entry.name());
                }
            }
        }
        return names;
    }

    /**
     * The types that Jackson finds if it has to read a family. If the family has the annotation, itself or from a parent, those
     * are its members that stand there, whatever is permitted. The same holds for each member, but from parents it has nothing.
     */
    Set<TypeElement> known(TypeElement family) {
        TypeElement annotated = compiler.hierarchy(family).stream()
                .filter(each -> Marks.has(each, Marks.SUB_TYPES))
                .findFirst()
                .orElse(family);
        Set<TypeElement> known = new LinkedHashSet<>(Set.of(family));
        members(annotated).forEach(member -> collect(member, known));
        return known;
    }

    private void collect(TypeElement type, Set<TypeElement> known) {
        if (known.add(type)) {
            members(type).forEach(member -> collect(member, known));
        }
    }

    private static List<TypeElement> members(TypeElement type) {
        if (Marks.has(type, Marks.SUB_TYPES)) {
            return entries(type).stream().map(Entry::type).toList();
        }
        List<TypeElement> permitted = new ArrayList<>();
        for (TypeMirror each : type.getPermittedSubclasses()) {
            permitted.add(Compiler.element((DeclaredType) each));
        }
        return permitted;
    }

    private static List<Entry> entries(TypeElement family) {
        List<Entry> entries = new ArrayList<>();
        if (Marks.value(family, Marks.SUB_TYPES, "value") instanceof List<?> values) {
            for (Object value : values) {
                if (((AnnotationValue) value).getValue() instanceof AnnotationMirror entry
                        && Marks.value(entry, "value") instanceof DeclaredType type) {
                    entries.add(new Entry(
                            Compiler.element(type), Marks.value(entry, "name") instanceof String name ? name : ""));
                }
            }
        }
        return entries;
    }
}
