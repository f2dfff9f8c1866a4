package dev.meshapi.processor.schema;

import dev.meshapi.processor.model.Shape.Form;
import dev.meshapi.processor.model.Shape.Kind;
import java.util.Map;
import java.util.Set;

/**
 * Which scalar can be read as which other one, with nothing lost and the same meaning. A test replays every pair. The codec
 * reads more than that, such as a number as an instant: that is no reason to let it pass.
 */
final class Scalars {
    /** How many binary digits of an integer a number keeps. */
    private static final Map<Kind, Integer> DIGITS = Map.of(
            Kind.BYTE, 7,
            Kind.SHORT, 15,
            Kind.FLOAT, 24,
            Kind.YEAR, 30,
            Kind.INT, 31,
            Kind.DOUBLE, 53,
            Kind.LONG, 63,
            Kind.BIG_INTEGER, Integer.MAX_VALUE - 1,
            Kind.BIG_DECIMAL, Integer.MAX_VALUE);

    private static final Set<Kind> FRACTIONS = Set.of(Kind.FLOAT, Kind.DOUBLE, Kind.BIG_DECIMAL);

    private static final Map<Kind, Set<Kind>> MORE = Map.of(
            Kind.FLOAT, Set.of(Kind.DOUBLE),
            Kind.INSTANT, Set.of(Kind.OFFSET_DATE_TIME, Kind.ZONED_DATE_TIME),
            Kind.OFFSET_DATE_TIME, Set.of(Kind.ZONED_DATE_TIME),
            Kind.ZONE_OFFSET, Set.of(Kind.ZONE));

    private Scalars() {}

    /** Whether every value of the one can be read as the other. */
    static boolean readable(Kind from, Kind to) {
        return from == to
                || (from.form() == Form.TEXT && to == Kind.STRING)
                || (isInteger(from) && DIGITS.containsKey(to) && digits(from) <= digits(to))
                || MORE.getOrDefault(from, Set.of()).contains(to);
    }

    /** The same for the keys of maps: they are texts in any case, and two texts of one number are two keys. */
    static boolean readableKey(Kind from, Kind to) {
        return from == to || to == Kind.STRING || (isInteger(from) && isInteger(to) && digits(from) <= digits(to));
    }

    private static boolean isInteger(Kind kind) {
        return DIGITS.containsKey(kind) && !FRACTIONS.contains(kind);
    }

    private static int digits(Kind kind) {
        return DIGITS.getOrDefault(kind, 0);
    }
}
