package dev.meshapi.processor.schema;

import static dev.meshapi.processor.schema.Direction.NEW_TO_OLD;
import static dev.meshapi.processor.schema.Direction.OLD_TO_NEW;

import dev.meshapi.processor.model.Structure.Field;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compares the fields of objects: which are gone, which are new, which have another name, and which can be null. */
final class FieldComparison {
    private final ShapeComparison shapes;

    FieldComparison(ShapeComparison shapes) {
        this.shapes = shapes;
    }

    void compare(String owner, List<Field> was, List<Field> is) {
        Map<Field, Field> successors = successors(was, is);
        for (Field old : was) {
            Field now = successors.get(old);
            String place = place(owner, old.name());
            if (now != null) {
                renamed(place, old, now);
                nullness(place(owner, now.name()), now.name(), old, now);
                shapes.compare(place(owner, now.name()), now.name(), old.shape(), now.shape());
            } else if (!old.isOptional()) {
                shapes.add(Break.removed(
                        place,
                        owner.isEmpty()
                                ? "Keep it, and ignore it."
                                : "Keep it; to retire it make it @Nullable or an Optional now, and remove it when no node of"
                                        + " the old version is left."));
            }
        }
        for (Field now : is) {
            if (!successors.containsValue(now) && !now.mayBeAbsent()) {
                shapes.add(Break.added(place(owner, now.name()), now));
            }
        }
    }

    private static Map<Field, Field> successors(List<Field> was, List<Field> is) {
        Map<Field, Field> successors = new HashMap<>();
        for (Field old : was) {
            is.stream()
                    .filter(now -> now.name().equals(old.name()))
                    .findFirst()
                    .or(() -> is.stream()
                            .filter(now -> now.aliases().contains(old.name())
                                    || old.aliases().contains(now.name()))
                            .findFirst())
                    .ifPresent(now -> successors.put(old, now));
        }
        return successors;
    }

    /** A new name has to be known to those who read the old one, and the other way round. */
    private void renamed(String place, Field old, Field now) {
        if (old.name().equals(now.name())) {
            return;
        }
        Set<Direction> broken = EnumSet.noneOf(Direction.class);
        if (!now.aliases().contains(old.name())) {
            broken.add(OLD_TO_NEW);
        }
        if (!old.aliases().contains(now.name()) && !old.isOptional()) {
            broken.add(NEW_TO_OLD);
        }
        if (!broken.isEmpty()) {
            shapes.add(Break.unreadable(
                    place,
                    now.name(),
                    "is '" + now.name() + "' now",
                    broken,
                    "Keep the name on the wire: @JsonProperty(\"" + old.name() + "\")."));
        }
    }

    /** A value that can be null, and one that cannot. */
    void nullness(String place, String field, Field was, Field is) {
        if (was.mayBeNull() == is.mayBeNull()) {
            return;
        }
        if (was.mayBeNull()) {
            shapes.add(Break.unreadable(
                    place,
                    field,
                    "could be null and is a primitive " + Spoken.of(is.shape()),
                    EnumSet.of(OLD_TO_NEW),
                    "Keep " + Spoken.boxed(is.shape()) + "."));
        } else {
            shapes.add(Break.unreadable(
                    place,
                    field,
                    "was a primitive " + Spoken.of(was.shape()) + " and can be null",
                    EnumSet.of(NEW_TO_OLD),
                    "Keep the primitive, and add a nullable component for the rest."));
        }
    }

    private static String place(String owner, String name) {
        return owner.isEmpty() ? "'" + name + "'" : owner + "." + name;
    }
}
