package dev.meshapi.processor.read;

import dev.meshapi.processor.model.Structure;
import dev.meshapi.processor.read.ShapeReader.Place;
import dev.meshapi.processor.report.Obstacle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Reads sealed families, whose members are told apart by declared names. */
final class FamilyReader {
    /** Where the names stand if nothing else is said; the runtime has the same. */
    static final String DISCRIMINATOR = "type";

    private final Compiler compiler;
    private final ShapeReader shapes;
    private final SubTypes subTypes;

    FamilyReader(Compiler compiler, ShapeReader shapes) {
        this.compiler = compiler;
        this.shapes = shapes;
        this.subTypes = new SubTypes(compiler);
    }

    /** The family with Jackson's annotation that a type belongs to; its members have their names even alone. */
    @Nullable TypeElement familyOf(TypeElement element) {
        for (TypeElement each : compiler.hierarchy(element)) {
            if (Marks.has(each, Marks.TYPE_INFO)) {
                return each;
            }
        }
        return null;
    }

    /** Reads a family. */
    @Nullable Structure family(String key, DeclaredType type, TypeElement element, Place place) {
        String foreign = Marks.foreign(element);
        if (foreign != null) {
            shapes.refuse(type, place, Obstacle.JACKSON, foreign);
            return null;
        }
        TypeElement annotated = familyOf(element);
        String discriminator = discriminator(type, annotated, place);
        if (discriminator == null) {
            return null;
        }
        Set<TypeElement> leaves = new LinkedHashSet<>();
        boolean fine = collect(element, place, leaves);
        if (fine && leaves.isEmpty()) {
            shapes.refuse(type, place, Obstacle.EMPTY_FAMILY);
            return null;
        }
        Set<TypeElement> known = subTypes.known(element);
        Map<String, String> taken = new LinkedHashMap<>();
        List<Structure.Member> members = new ArrayList<>();
        for (TypeElement leaf : leaves) {
            if (!known.contains(leaf)) {
                shapes.refuse(leaf.asType(), place.toMemberOf(Spelling.of(element)), Obstacle.UNLISTED);
                continue;
            }
            Structure.Member member = member(leaf, bound(leaf, type), element, discriminator, taken, place);
            if (member != null) {
                members.add(member);
            }
        }
        return fine && members.size() == leaves.size() ? new Structure.Family(key, discriminator, members) : null;
    }

    /** Reads a member that stands alone, and has its name all the same because of Jackson's annotation. */
    @Nullable Structure member(String key, DeclaredType type, TypeElement element, TypeElement family, Place place) {
        if (!family.getModifiers().contains(Modifier.SEALED)) {
            shapes.refuse(type, place, Obstacle.INHERITED_TYPE_INFO);
            return null;
        }
        String discriminator = discriminator(type, family, place);
        if (discriminator == null) {
            return null;
        }
        Structure.Member member = member(element, type, family, discriminator, new LinkedHashMap<>(), place);
        return member == null ? null : new Structure.Family(key, discriminator, List.of(member));
    }

    private @Nullable String discriminator(DeclaredType type, @Nullable TypeElement annotated, Place place) {
        if (annotated == null) {
            return DISCRIMINATOR;
        }
        String use = Marks.text(annotated, Marks.TYPE_INFO, "use");
        String include = Marks.text(annotated, Marks.TYPE_INFO, "include");
        if (!use.equals("NAME")) {
            shapes.refuse(type, place, Obstacle.BY_CLASS, "Id." + use);
            return null;
        } else if (!include.isEmpty() && !include.equals("PROPERTY")) {
            shapes.refuse(type, place, Obstacle.BY_CLASS, "As." + include);
            return null;
        } else if (Marks.value(annotated, Marks.TYPE_INFO, "defaultImpl") != null) {
            shapes.refuse(type, place, Obstacle.BY_CLASS, "a default");
            return null;
        } else if (Marks.value(annotated, Marks.TYPE_INFO, "visible") instanceof Boolean visible && visible) {
            shapes.refuse(type, place, Obstacle.BY_CLASS, "a visible name");
            return null;
        }
        String property = Marks.text(annotated, Marks.TYPE_INFO, "property");
        return property.isEmpty() ? "@type" : property;
    }

    private boolean collect(TypeElement sealed, Place place, Set<TypeElement> leaves) {
        boolean fine = true;
        for (TypeMirror permitted : sealed.getPermittedSubclasses()) {
            if (!(permitted instanceof DeclaredType declared) || permitted.getKind() == TypeKind.ERROR) {
                fine &= shapes.read(permitted, place.toMemberOf(Spelling.of(sealed))) != null;
                continue;
            }
            TypeElement element = Compiler.element(declared);
            Set<Modifier> modifiers = element.getModifiers();
            if (modifiers.contains(Modifier.SEALED) && modifiers.contains(Modifier.ABSTRACT)) {
                fine &= collect(element, place, leaves);
            } else if (modifiers.contains(Modifier.NON_SEALED)) {
                shapes.refuse(declared, place.toMemberOf(Spelling.of(sealed)), Obstacle.NON_SEALED);
                fine = false;
            } else if (element.getKind() != ElementKind.RECORD && element.getKind() != ElementKind.CLASS) {
                shapes.refuse(declared, place.toMemberOf(Spelling.of(sealed)), Obstacle.MEMBER);
                fine = false;
            } else {
                leaves.add(element);
            }
        }
        return fine;
    }

    /** The member with the type arguments that it has as a part of this family. */
    private DeclaredType bound(TypeElement leaf, DeclaredType family) {
        if (leaf.getTypeParameters().isEmpty()) {
            return (DeclaredType) leaf.asType();
        }
        DeclaredType parent = compiler.asParent((DeclaredType) leaf.asType(), Compiler.element(family));
        TypeMirror[] arguments = leaf.getTypeParameters().stream()
                .map(parameter -> {
                    for (int i = 0;
                            parent != null && i < parent.getTypeArguments().size();
                            i++) {
                        if (compiler.types()
                                .isSameType(parent.getTypeArguments().get(i), parameter.asType())) {
                            return family.getTypeArguments().get(i);
                        }
                    }
                    // Not said by the family: it can be anything, which is only a mistake if it is used.
                    return parameter.getBounds().get(0);
                })
                .toArray(TypeMirror[]::new);
        return compiler.types().getDeclaredType(leaf, arguments);
    }

    private Structure.@Nullable Member member(
            TypeElement leaf,
            DeclaredType type,
            TypeElement family,
            String discriminator,
            Map<String, String> taken,
            Place place) {
        Place here = place.toMemberOf(Spelling.of(family));
        Set<String> names = names(leaf);
        if (names.isEmpty()) {
            String proposal = leaf.getSimpleName().toString();
            shapes.refuse(
                    type,
                    here,
                    Obstacle.UNNAMED_MEMBER,
                    proposal.substring(0, 1).toLowerCase(Locale.ROOT) + proposal.substring(1));
            return null;
        }
        List<String> all = List.copyOf(names);
        String name = all.get(0);
        if (all.size() > 1) {
            shapes.refuse(type, here, Obstacle.TWO_NAMES, name, all.get(1));
            return null;
        } else if (!WireNames.isValid(name)) {
            shapes.refuse(type, here, Obstacle.INVALID_NAME, name);
            return null;
        } else if (taken.putIfAbsent(name, Spelling.of(leaf)) != null) {
            shapes.refuse(type, here, Obstacle.NAME_OF_ANOTHER, name, taken.getOrDefault(name, ""));
            return null;
        }
        if (Marks.has(leaf, Marks.CODEC)) {
            shapes.refuse(type, here, Obstacle.MEMBER);
            return null;
        }
        Structure fields = shapes.member(Spelling.qualified(type), type, leaf, here);
        if (fields instanceof Structure.Compound compound
                && compound.fields().stream().anyMatch(field -> field.name().equals(discriminator))) {
            shapes.refuse(type, here, Obstacle.DISCRIMINATOR, discriminator, Spelling.of(family));
            return null;
        } else if (fields != null && !(fields instanceof Structure.Compound)) {
            shapes.refuse(type, here, Obstacle.MEMBER);
            return null;
        }
        return fields == null ? null : new Structure.Member(name, fields.name());
    }

    /** Everything that it is called, by ours and by Jackson's annotations. */
    private Set<String> names(TypeElement leaf) {
        Set<String> names = new LinkedHashSet<>();
        names.add(Marks.text(leaf, Marks.NAME, "value"));
        names.add(Marks.text(leaf, Marks.TYPE_NAME, "value"));
        names.addAll(subTypes.namesOf(leaf));
        names.remove("");
        return names;
    }
}
