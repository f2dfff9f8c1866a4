package dev.meshapi.processor.schema;

import static dev.meshapi.processor.schema.Direction.NEW_TO_OLD;
import static dev.meshapi.processor.schema.Direction.OLD_TO_NEW;

import dev.meshapi.processor.model.Structure.Field;
import java.util.Set;

/**
 * A place in a value that one of the versions does not read as the other one means it.
 *
 * @param place the field, with its owner; empty for the value itself
 * @param field the field alone
 * @param change what was and what is
 * @param effect what comes of it
 * @param directions which way
 * @param fix what to write instead
 */
record Break(String place, String field, String change, String effect, String directions, String fix) {
    static final String UNREADABLE_BOTH = "old and new nodes cannot read what the other sends";

    /** The place and what has happened to it. */
    String fact() {
        return place.isEmpty() ? change : place + " " + change;
    }

    boolean isInside() {
        return !place.isEmpty();
    }

    /** The same after a comma. */
    String where() {
        return isInside() ? "where " + fact() : "which " + change;
    }

    static Break unreadable(String place, String field, String change, Set<Direction> directions, String fix) {
        if (directions.size() > 1) {
            return new Break(place, field, change, UNREADABLE_BOTH, OLD_TO_NEW + ", " + NEW_TO_OLD, fix);
        }
        boolean back = directions.contains(NEW_TO_OLD);
        return new Break(
                place,
                field,
                change,
                back
                        ? "an old node cannot read all that a new one sends"
                        : "a new node cannot read all that an old one sends",
                (back ? NEW_TO_OLD : OLD_TO_NEW).toString(),
                fix);
    }

    static Break duplicates(String place, String field, String change, Direction direction) {
        return new Break(
                place,
                field,
                change,
                direction == OLD_TO_NEW
                        ? "a new node drops what an old one sends twice"
                        : "an old node drops what a new one sends twice",
                direction.toString(),
                "Keep it as it was; who receives it can make a set of it.");
    }

    static Break added(String place, Field field) {
        return new Break(
                place,
                field.name(),
                "is new and cannot be absent",
                "a new node misses it in what an old one sends",
                OLD_TO_NEW.toString(),
                "Write " + Spoken.boxed(field.shape()) + ": from an old node it is null.");
    }

    static Break removed(String place, String fix) {
        return new Break(
                place,
                "",
                "was there and is not",
                "an old node misses it in what a new one sends",
                NEW_TO_OLD.toString(),
                fix);
    }
}
