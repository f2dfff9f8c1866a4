package dev.meshapi.processor.schema;

import static dev.meshapi.processor.schema.Direction.NEW_TO_OLD;
import static dev.meshapi.processor.schema.Direction.OLD_TO_NEW;

import dev.meshapi.processor.model.Shape;
import dev.meshapi.processor.model.Structure;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compares what is declared. A pair is looked at once, where it is met first: one change is one report. */
final class StructureComparison {
    private final Version before;
    private final Version after;
    private final ShapeComparison shapes;
    private final FieldComparison fields;
    private final Set<List<String>> seen = new HashSet<>();

    StructureComparison(Version before, Version after, ShapeComparison shapes, FieldComparison fields) {
        this.before = before;
        this.after = after;
        this.shapes = shapes;
        this.fields = fields;
    }

    void compare(String place, String field, Shape.Ref left, Shape.Ref right) {
        if (!seen.add(List.of(left.name(), right.name()))) {
            return;
        }
        Structure was = before.at(left);
        Structure is = after.at(right);
        String name = Spoken.of(right.name());
        if (was instanceof Structure.Compound old && is instanceof Structure.Compound now) {
            fields.compare(name, old.fields(), now.fields());
        } else if (was instanceof Structure.Enumeration old && is instanceof Structure.Enumeration now) {
            constants(name, field, old, now);
        } else if (was instanceof Structure.Family old && is instanceof Structure.Family now) {
            members(name, field, old, now);
        } else if (was != null || is != null) {
            shapes.typeChanged(place, field, left, right, EnumSet.allOf(Direction.class));
        }
    }

    private void constants(String name, String field, Structure.Enumeration was, Structure.Enumeration is) {
        Set<String> gone = without(was.constants(), is.constants());
        Set<String> added = without(is.constants(), was.constants());
        if (!gone.isEmpty()) {
            shapes.add(Break.unreadable(
                    name,
                    field,
                    "has no " + String.join(", ", gone) + " any more",
                    EnumSet.of(OLD_TO_NEW),
                    "Keep " + String.join(", ", gone) + "."));
        }
        if (!added.isEmpty()) {
            shapes.add(Break.unreadable(
                    name,
                    field,
                    "has " + String.join(", ", added) + " in addition",
                    EnumSet.of(NEW_TO_OLD),
                    "Send what is new in a new message, or in a nullable component with an enum of its own."));
        }
    }

    private void members(String name, String field, Structure.Family was, Structure.Family is) {
        if (!was.discriminator().equals(is.discriminator())) {
            shapes.add(Break.unreadable(
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
            shapes.add(Break.unreadable(
                    name,
                    field,
                    "has no '" + gone + "' any more",
                    EnumSet.of(OLD_TO_NEW),
                    "Keep it; if the class has another name now, give it '" + gone + "' on the wire."));
        }
        for (String added : without(now.keySet(), old.keySet())) {
            shapes.add(Break.unreadable(
                    name,
                    field,
                    "has '" + added + "' in addition",
                    EnumSet.of(NEW_TO_OLD),
                    "Send what is new in a new message."));
        }
        old.forEach((wireName, structure) -> {
            String other = now.get(wireName);
            if (other != null) {
                shapes.compare(name, field, new Shape.Ref(structure), new Shape.Ref(other));
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
}
