package dev.meshapi.processor.schema;

import static dev.meshapi.processor.schema.Direction.NEW_TO_OLD;
import static dev.meshapi.processor.schema.Direction.OLD_TO_NEW;

import dev.meshapi.processor.model.Shape;
import dev.meshapi.processor.model.Shape.Kind;
import dev.meshapi.processor.model.Structure;
import dev.meshapi.processor.model.Structure.Field;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares payloads. A pair of structures is looked at once, where it is met first: one change is one report. */
final class ShapeComparison {
    private final Map<String, Structure> before;
    private final Map<String, Structure> after;
    private final Set<List<String>> seen = new HashSet<>();
    private List<Break> breaks = new ArrayList<>();

    ShapeComparison(Map<String, Structure> before, Map<String, Structure> after) {
        this.before = before;
        this.after = after;
    }

    /** Values that travel alone. */
    List<Break> value(Field was, Field is) {
        List<Break> found = start();
        nullness("", is.name(), was, is);
        shape("", is.name(), was.shape(), is.shape());
        return found;
    }

    /** Values that travel together, as the fields of an object. */
    List<Break> fields(String owner, List<Field> was, List<Field> is) {
        List<Break> found = start();
        object(owner, was, is);
        return found;
    }

    private List<Break> start() {
        breaks = new ArrayList<>();
        return breaks;
    }

    /**
     * What parameters look like as the fields of an object; null if they do not. If there is only one, it is its own
     * fields that count.
     */
    @Nullable List<Field> asFields(List<Field> parameters, List<Field> others) {
        if (parameters.size() != 1) {
            return parameters.isEmpty() ? null : parameters;
        }
        Field only = parameters.get(0);
        for (Map<String, Structure> structures : List.of(before, after)) {
            if (unalias(only.shape(), structures) instanceof Shape.Ref ref
                    && structures.get(ref.name()) instanceof Structure.Compound compound) {
                return others.size() > 1 ? compound.fields() : parameters;
            }
        }
        return null;
    }

    /** Whether it says itself that it need not be there. */
    static boolean isOptional(Field field) {
        return field.shape() instanceof Shape.OptionalOf;
    }

    private void object(String owner, List<Field> was, List<Field> is) {
        Map<Field, Field> successors = successors(was, is);
        for (Field old : was) {
            Field now = successors.get(old);
            String place = place(owner, old.name());
            if (now == null) {
                if (!isOptional(old)) {
                    breaks.add(Break.removed(
                            place,
                            owner.isEmpty()
                                    ? "Keep it, and ignore it."
                                    : "Keep it; to retire it make it an Optional now, and remove it when no node of the old version"
                                            + " is left."));
                }
            } else {
                renamed(place, old, now);
                nullness(place(owner, now.name()), now.name(), old, now);
                shape(place(owner, now.name()), now.name(), old.shape(), now.shape());
            }
        }
        for (Field now : is) {
            if (!successors.containsValue(now) && !now.mayBeAbsent()) {
                breaks.add(Break.added(place(owner, now.name()), now));
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
        if (!old.aliases().contains(now.name()) && !isOptional(old)) {
            broken.add(NEW_TO_OLD);
        }
        if (!broken.isEmpty()) {
            breaks.add(Break.unreadable(
                    place,
                    now.name(),
                    "is '" + now.name() + "' now",
                    broken,
                    "Keep the name on the wire: @JsonProperty(\"" + old.name() + "\")."));
        }
    }

    private void nullness(String place, String field, Field was, Field is) {
        if (was.mayBeNull() == is.mayBeNull()) {
            return;
        }
        if (was.mayBeNull()) {
            breaks.add(Break.unreadable(
                    place,
                    field,
                    "could be null and is a primitive " + Spoken.of(is.shape()),
                    EnumSet.of(OLD_TO_NEW),
                    "Keep " + Spoken.boxed(is.shape()) + "."));
        } else {
            breaks.add(Break.unreadable(
                    place,
                    field,
                    "was a primitive " + Spoken.of(was.shape()) + " and can be null",
                    EnumSet.of(NEW_TO_OLD),
                    "Keep the primitive, and add a nullable component for the rest."));
        }
    }

    private void shape(String place, String field, Shape left, Shape right) {
        Shape was = bare(left, before);
        Shape is = bare(right, after);
        if (was instanceof Shape.Ref old && is instanceof Shape.Ref now) {
            structures(place, field, old, now);
        } else if (was instanceof Shape.MapOf old && is instanceof Shape.MapOf now) {
            keys(place, field, old.key(), now.key());
            shape(inside(place, "{}", "a value"), field, old.value(), now.value());
        } else if (was instanceof Shape.EntryOf old && is instanceof Shape.EntryOf now) {
            keys(place, field, old.key(), now.key());
            shape(inside(place, "{}", "a value"), field, old.value(), now.value());
        } else if (element(was) != null && element(is) != null) {
            sequences(place, field, was, is);
        } else {
            Set<Direction> broken = EnumSet.noneOf(Direction.class);
            if (!readable(was, before, is)) {
                broken.add(OLD_TO_NEW);
            }
            if (!readable(is, after, was)) {
                broken.add(NEW_TO_OLD);
            }
            typeChanged(place, field, was, is, broken);
        }
    }

    private void typeChanged(String place, String field, Shape was, Shape is, Set<Direction> broken) {
        if (!broken.isEmpty()) {
            breaks.add(Break.unreadable(
                    place,
                    field,
                    "was " + Spoken.of(was) + " and is " + Spoken.of(is),
                    broken,
                    place.isEmpty()
                            ? "Keep " + Spoken.of(was) + ", and add a message for what is new."
                            : "Keep " + Spoken.of(was) + ", and add a nullable component for what is new."));
        }
    }

    /** Whether all that is written as the one is read as the other, neither being taken apart. */
    private static boolean readable(Shape from, Map<String, Structure> structures, Shape to) {
        if (!(to instanceof Shape.Scalar scalar)) {
            return from.equals(to);
        } else if (from instanceof Shape.Scalar other) {
            return Scalars.readable(other.kind(), scalar.kind());
        }
        return scalar.kind() == Kind.STRING && (from instanceof Shape.Bytes || isEnumeration(from, structures));
    }

    private static boolean isEnumeration(Shape shape, Map<String, Structure> structures) {
        return shape instanceof Shape.Ref ref && structures.get(ref.name()) instanceof Structure.Enumeration;
    }

    private void keys(String place, String field, Shape left, Shape right) {
        Shape was = bare(left, before);
        Shape is = bare(right, after);
        String keys = inside(place, "{} keys", "a key");
        if (was instanceof Shape.Ref && is instanceof Shape.Ref) {
            shape(keys, field, was, is);
            return;
        }
        Set<Direction> broken = EnumSet.noneOf(Direction.class);
        if (!readableKey(was, before, is)) {
            broken.add(OLD_TO_NEW);
        }
        if (!readableKey(is, after, was)) {
            broken.add(NEW_TO_OLD);
        }
        typeChanged(keys, field, was, is, broken);
    }

    private static boolean readableKey(Shape from, Map<String, Structure> structures, Shape to) {
        return (from instanceof Shape.Scalar other && to instanceof Shape.Scalar scalar)
                ? Scalars.readableKey(other.kind(), scalar.kind())
                : readable(from, structures, to);
    }

    private void sequences(String place, String field, Shape was, Shape is) {
        String change = "was " + Spoken.of(was) + " and is " + Spoken.of(is);
        if (was instanceof Shape.SetOf && !(is instanceof Shape.SetOf)) {
            breaks.add(Break.duplicates(place, field, change, NEW_TO_OLD));
        } else if (is instanceof Shape.SetOf && !(was instanceof Shape.SetOf)) {
            breaks.add(Break.duplicates(place, field, change, OLD_TO_NEW));
        }
        Shape one = element(was);
        Shape other = element(is);
        if (one != null && other != null) {
            shape(inside(place, "[]", "an element"), field, one, other);
        }
    }

    private static @Nullable Shape element(Shape shape) {
        if (shape instanceof Shape.ListOf list) {
            return list.element();
        } else if (shape instanceof Shape.SetOf set) {
            return set.element();
        }
        return shape instanceof Shape.ArrayOf array ? array.element() : null;
    }

    private void structures(String place, String field, Shape.Ref left, Shape.Ref right) {
        if (!seen.add(List.of(left.name(), right.name()))) {
            return;
        }
        Structure was = before.get(left.name());
        Structure is = after.get(right.name());
        String name = Spoken.of(right.name());
        if (was instanceof Structure.Compound old && is instanceof Structure.Compound now) {
            object(name, old.fields(), now.fields());
        } else if (was instanceof Structure.Enumeration old && is instanceof Structure.Enumeration now) {
            constants(name, field, old, now);
        } else if (was instanceof Structure.Family old && is instanceof Structure.Family now) {
            members(name, field, old, now);
        } else if (was instanceof Structure.Vouched old && is instanceof Structure.Vouched now) {
            if (!old.codec().equals(now.codec())) {
                breaks.add(Break.unreadable(
                        name,
                        field,
                        "was written by " + Spoken.of(old.codec()) + " and is by " + Spoken.of(now.codec()),
                        EnumSet.allOf(Direction.class),
                        "Keep the codec, and give what is new a class of its own."));
            }
        } else if (was != null || is != null) {
            typeChanged(place, field, left, right, EnumSet.allOf(Direction.class));
        }
    }

    private void constants(String name, String field, Structure.Enumeration was, Structure.Enumeration is) {
        Set<String> gone = without(was.constants(), is.constants());
        Set<String> added = without(is.constants(), was.constants());
        if (!gone.isEmpty()) {
            breaks.add(Break.unreadable(
                    name,
                    field,
                    "has no " + String.join(", ", gone) + " any more",
                    EnumSet.of(OLD_TO_NEW),
                    "Keep " + String.join(", ", gone) + "."));
        }
        if (!added.isEmpty()) {
            breaks.add(Break.unreadable(
                    name,
                    field,
                    "has " + String.join(", ", added) + " in addition",
                    EnumSet.of(NEW_TO_OLD),
                    "Send what is new in a new message, or in a nullable component with an enum of its own."));
        }
    }

    private void members(String name, String field, Structure.Family was, Structure.Family is) {
        if (!was.discriminator().equals(is.discriminator())) {
            breaks.add(Break.unreadable(
                    name,
                    field,
                    "was told apart by '" + was.discriminator() + "' and is by '" + is.discriminator() + "'",
                    EnumSet.allOf(Direction.class),
                    "Keep '" + was.discriminator() + "'."));
            return;
        }
        Map<String, String> old = byName(was);
        Map<String, String> now = byName(is);
        for (String gone : without(old.keySet(), now.keySet())) {
            breaks.add(Break.unreadable(
                    name,
                    field,
                    "has no '" + gone + "' any more",
                    EnumSet.of(OLD_TO_NEW),
                    "Keep it; if the class has another name now, give it '" + gone + "' on the wire."));
        }
        for (String added : without(now.keySet(), old.keySet())) {
            breaks.add(Break.unreadable(
                    name,
                    field,
                    "has '" + added + "' in addition",
                    EnumSet.of(NEW_TO_OLD),
                    "Send what is new in a new message."));
        }
        old.forEach((wireName, structure) -> {
            String other = now.get(wireName);
            if (other != null) {
                shape(name, field, new Shape.Ref(structure), new Shape.Ref(other));
            }
        });
    }

    private static Map<String, String> byName(Structure.Family family) {
        Map<String, String> members = new LinkedHashMap<>();
        family.members().forEach(member -> members.put(member.wireName(), member.structure()));
        return members;
    }

    private static Set<String> without(Iterable<String> all, Collection<String> some) {
        Set<String> rest = new LinkedHashSet<>();
        all.forEach(rest::add);
        rest.removeAll(some);
        return rest;
    }

    /** What is really written: for an Optional and for an alias, that is something else. */
    private static Shape bare(Shape shape, Map<String, Structure> structures) {
        Shape bare = unalias(shape, structures);
        return bare instanceof Shape.OptionalOf optional ? bare(optional.value(), structures) : bare;
    }

    private static Shape unalias(Shape shape, Map<String, Structure> structures) {
        Shape bare = shape;
        while (bare instanceof Shape.Ref ref && structures.get(ref.name()) instanceof Structure.Alias alias) {
            bare = alias.shape();
        }
        return bare;
    }

    private static String inside(String place, String suffix, String alone) {
        return place.isEmpty() ? alone : place + suffix;
    }

    private static String place(String owner, String name) {
        return owner.isEmpty() ? "'" + name + "'" : owner + "." + name;
    }
}
