package dev.meshapi.processor.read;

import dev.meshapi.processor.model.Shape.Kind;
import java.util.Map;
import javax.lang.model.type.TypeKind;
import org.jspecify.annotations.Nullable;

/** The types of the platform that travel as one number, text or truth value, or that have a better replacement. */
final class ScalarTypes {
    private static final Map<String, Kind> KINDS = Map.ofEntries(
            Map.entry("java.lang.Boolean", Kind.BOOLEAN),
            Map.entry("java.lang.Byte", Kind.BYTE),
            Map.entry("java.lang.Short", Kind.SHORT),
            Map.entry("java.lang.Integer", Kind.INT),
            Map.entry("java.lang.Long", Kind.LONG),
            Map.entry("java.lang.Float", Kind.FLOAT),
            Map.entry("java.lang.Double", Kind.DOUBLE),
            Map.entry("java.lang.Character", Kind.CHAR),
            Map.entry("java.lang.String", Kind.STRING),
            Map.entry("java.math.BigInteger", Kind.BIG_INTEGER),
            Map.entry("java.math.BigDecimal", Kind.BIG_DECIMAL),
            Map.entry("java.util.UUID", Kind.UUID),
            Map.entry("java.net.URI", Kind.URI),
            Map.entry("java.util.Locale", Kind.LOCALE),
            Map.entry("java.util.Currency", Kind.CURRENCY),
            Map.entry("java.time.Instant", Kind.INSTANT),
            Map.entry("java.time.LocalDate", Kind.LOCAL_DATE),
            Map.entry("java.time.LocalTime", Kind.LOCAL_TIME),
            Map.entry("java.time.LocalDateTime", Kind.LOCAL_DATE_TIME),
            Map.entry("java.time.OffsetTime", Kind.OFFSET_TIME),
            Map.entry("java.time.OffsetDateTime", Kind.OFFSET_DATE_TIME),
            Map.entry("java.time.ZonedDateTime", Kind.ZONED_DATE_TIME),
            Map.entry("java.time.Duration", Kind.DURATION),
            Map.entry("java.time.Period", Kind.PERIOD),
            Map.entry("java.time.Year", Kind.YEAR),
            Map.entry("java.time.YearMonth", Kind.YEAR_MONTH),
            Map.entry("java.time.MonthDay", Kind.MONTH_DAY),
            Map.entry("java.time.Month", Kind.MONTH),
            Map.entry("java.time.ZoneId", Kind.ZONE),
            Map.entry("java.time.ZoneOffset", Kind.ZONE_OFFSET));

    private static final Map<String, String> BETTER = Map.ofEntries(
            Map.entry("java.util.Date", "Instant"),
            Map.entry("java.util.Calendar", "ZonedDateTime"),
            Map.entry("java.util.GregorianCalendar", "ZonedDateTime"),
            Map.entry("java.util.TimeZone", "ZoneId"),
            Map.entry("java.sql.Date", "LocalDate"),
            Map.entry("java.sql.Time", "LocalTime"),
            Map.entry("java.sql.Timestamp", "Instant"),
            Map.entry("java.net.URL", "URI"),
            Map.entry("java.io.File", "String"),
            Map.entry("java.nio.file.Path", "String"),
            Map.entry("java.lang.CharSequence", "String"),
            Map.entry("java.lang.StringBuilder", "String"),
            Map.entry("java.lang.StringBuffer", "String"),
            Map.entry("java.util.regex.Pattern", "String"),
            Map.entry("java.lang.Class", "String"),
            Map.entry("java.io.InputStream", "byte[]"),
            Map.entry("java.nio.ByteBuffer", "byte[]"),
            Map.entry("java.util.BitSet", "byte[]"),
            Map.entry("java.util.concurrent.atomic.AtomicInteger", "int"),
            Map.entry("java.util.concurrent.atomic.AtomicLong", "long"),
            Map.entry("java.util.concurrent.atomic.AtomicBoolean", "boolean"),
            Map.entry("java.lang.Iterable", "List"),
            Map.entry("java.util.Iterator", "List"),
            Map.entry("java.util.stream.Stream", "List"),
            Map.entry("java.util.Queue", "List"),
            Map.entry("java.util.Deque", "List"),
            Map.entry("java.lang.Void", "void, or leave it out"));

    private ScalarTypes() {}

    static @Nullable Kind of(String qualifiedName) {
        return KINDS.get(qualifiedName);
    }

    static Kind of(TypeKind primitive) {
        return Kind.valueOf(primitive.name());
    }

    /** What to send in place of a type of the platform. */
    static @Nullable String better(String qualifiedName) {
        return BETTER.get(qualifiedName);
    }
}
