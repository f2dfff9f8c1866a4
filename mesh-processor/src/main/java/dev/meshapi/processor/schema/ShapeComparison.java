package dev.meshapi.processor.schema;

import static dev.meshapi.processor.schema.Direction.NEW_TO_OLD;
import static dev.meshapi.processor.schema.Direction.OLD_TO_NEW;

import dev.meshapi.processor.model.Shape;
import dev.meshapi.processor.model.Shape.Kind;
import dev.meshapi.processor.model.Structure;
import dev.meshapi.processor.model.Structure.Field;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares payloads: values as they stand in a signature, and what is inside of them. */
final class ShapeComparison {
    private final Version before;
    private final Version after;
    private final FieldComparison fields;
    private final StructureComparison structures;
    private List<Break> breaks = new ArrayList<>();

    ShapeComparison(Version before, Version after) {
        this.before = before;
        this.after = after;
        this.fields = new FieldComparison(this);
        this.structures = new StructureComparison(before, after, this, fields);
    }

    /** Values that travel alone. */
    List<Break> value(Field was, Field is) {
        List<Break> found = start();
        fields.nullness("", is.name(), was, is);
        compare("", is.name(), was.shape(), is.shape());
        return found;
    }

    /** Values that travel together, as the fields of an object. */
    List<Break> fields(String owner, List<Field> was, List<Field> is) {
        List<Break> found = start();
        fields.compare(owner, was, is);
        return found;
    }

    private List<Break> start() {
        breaks = new ArrayList<>();
        return breaks;
    }

    /** Notes a break of what is being compared. */
    void add(Break each) {
        breaks.add(each);
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
        for (Version version : List.of(before, after)) {
            if (version.unalias(only.shape()) instanceof Shape.Ref ref
                    && version.at(ref) instanceof Structure.Compound compound) {
                return others.size() > 1 ? compound.fields() : parameters;
            }
        }
        return null;
    }

    void compare(String place, String field, Shape left, Shape right) {
        Shape was = before.bare(left);
        Shape is = after.bare(right);
        if (was instanceof Shape.Ref old && is instanceof Shape.Ref now) {
            structures.compare(place, field, old, now);
        } else if (was instanceof Shape.MapOf old && is instanceof Shape.MapOf now) {
            keys(place, field, old.key(), now.key());
            compare(inside(place, "{}", "a value"), field, old.value(), now.value());
        } else if (was instanceof Shape.EntryOf old && is instanceof Shape.EntryOf now) {
            keys(place, field, old.key(), now.key());
            compare(inside(place, "{}", "a value"), field, old.value(), now.value());
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

    /** Notes that something is of another type, if that breaks anything. */
    void typeChanged(String place, String field, Shape was, Shape is, Set<Direction> broken) {
        if (!broken.isEmpty()) {
            add(Break.unreadable(
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
    private static boolean readable(Shape from, Version version, Shape to) {
        if (!(to instanceof Shape.Scalar scalar)) {
            return from.equals(to);
        } else if (from instanceof Shape.Scalar other) {
            return Scalars.readable(other.kind(), scalar.kind());
        }
        return scalar.kind() == Kind.STRING && (from instanceof Shape.Bytes || version.isEnumeration(from));
    }

    private void keys(String place, String field, Shape left, Shape right) {
        Shape was = before.bare(left);
        Shape is = after.bare(right);
        String keys = inside(place, "{} keys", "a key");
        if (was instanceof Shape.Ref && is instanceof Shape.Ref) {
            compare(keys, field, was, is);
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

    private static boolean readableKey(Shape from, Version version, Shape to) {
        return (from instanceof Shape.Scalar other && to instanceof Shape.Scalar scalar)
                ? Scalars.readableKey(other.kind(), scalar.kind())
                : readable(from, version, to);
    }

    private void sequences(String place, String field, Shape was, Shape is) {
        String change = "was " + Spoken.of(was) + " and is " + Spoken.of(is);
        if (was instanceof Shape.SetOf && !(is instanceof Shape.SetOf)) {
            add(Break.duplicates(place, field, change, NEW_TO_OLD));
        } else if (is instanceof Shape.SetOf && !(was instanceof Shape.SetOf)) {
            add(Break.duplicates(place, field, change, OLD_TO_NEW));
        }
        Shape one = element(was);
        Shape other = element(is);
        if (one != null && other != null) {
            compare(inside(place, "[]", "an element"), field, one, other);
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

    private static String inside(String place, String suffix, String alone) {
        return place.isEmpty() ? alone : place + suffix;
    }
}
