package dev.meshapi.processor;

import dev.meshapi.processor.model.Shape.Kind;
import java.lang.invoke.MethodType;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Currency;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.type.TypeFactory;

/** Values of a type that show how far it goes: the smallest and the largest, each constant, each member, null, duplicates. */
public final class Samples {
    private static final int DEEPEST = 4;
    private static final Map<Kind, List<Object>> SCALARS = new EnumMap<>(Kind.class);

    static {
        put(Kind.BOOLEAN, true, false);
        put(Kind.BYTE, Byte.MIN_VALUE, (byte) 7, Byte.MAX_VALUE);
        put(Kind.SHORT, Short.MIN_VALUE, (short) 7, Short.MAX_VALUE);
        put(Kind.INT, 7, Integer.MIN_VALUE, Integer.MAX_VALUE, 16_777_217);
        put(Kind.LONG, 7L, Long.MIN_VALUE, Long.MAX_VALUE, 9_007_199_254_740_993L);
        put(Kind.FLOAT, 1.5f, Float.MAX_VALUE, 0.1f, Float.NaN, Float.POSITIVE_INFINITY);
        put(Kind.DOUBLE, 1.5, Double.MAX_VALUE, 0.1, Double.NaN, Double.NEGATIVE_INFINITY);
        put(Kind.CHAR, 'a', '1', 'ä');
        put(Kind.STRING, "a", "", "hello world", "1", "true", "EUR");
        put(Kind.BIG_INTEGER, BigInteger.ONE, BigInteger.TWO.pow(200));
        put(Kind.BIG_DECIMAL, BigDecimal.ONE, new BigDecimal("0.123456789012345678901234567890"));
        put(Kind.UUID, UUID.fromString("2f2b2c0e-0000-4000-8000-000000000001"));
        put(Kind.URI, URI.create("http://example.com/a?b=c"), URI.create("urn:x"));
        put(Kind.LOCALE, Locale.US, Locale.forLanguageTag("zh-Hant-TW"));
        put(Kind.CURRENCY, Currency.getInstance("EUR"));
        put(Kind.INSTANT, Instant.parse("2020-01-02T03:04:05.123456789Z"), Instant.EPOCH);
        put(Kind.LOCAL_DATE, LocalDate.of(2020, 1, 2));
        put(Kind.LOCAL_TIME, LocalTime.of(1, 2, 3, 4), LocalTime.MIDNIGHT);
        put(Kind.LOCAL_DATE_TIME, LocalDateTime.of(2020, 1, 2, 3, 4, 5, 6));
        put(Kind.OFFSET_TIME, OffsetTime.of(1, 2, 3, 4, ZoneOffset.ofHours(2)));
        OffsetDateTime offset = OffsetDateTime.of(2020, 1, 2, 3, 4, 5, 6, ZoneOffset.ofHours(2));
        put(Kind.OFFSET_DATE_TIME, offset, offset.withOffsetSameInstant(ZoneOffset.UTC));
        put(Kind.ZONED_DATE_TIME, ZonedDateTime.of(2020, 1, 2, 3, 4, 5, 6, ZoneId.of("Europe/Berlin")));
        put(Kind.DURATION, Duration.ofSeconds(5, 3), Duration.ofDays(40));
        put(Kind.PERIOD, Period.of(1, 2, 3), Period.ZERO);
        put(Kind.YEAR, Year.of(2020), Year.of(Year.MAX_VALUE), Year.of(Year.MIN_VALUE));
        put(Kind.YEAR_MONTH, YearMonth.of(2020, 2));
        put(Kind.MONTH_DAY, MonthDay.of(2, 3));
        put(Kind.MONTH, Month.JANUARY, Month.DECEMBER);
        put(Kind.ZONE, ZoneId.of("Europe/Berlin"), ZoneOffset.ofHours(2));
        put(Kind.ZONE_OFFSET, ZoneOffset.ofHours(2), ZoneOffset.UTC);
    }

    private final TypeFactory types = TypeFactory.createDefaultInstance();

    private static void put(Kind kind, Object... values) {
        SCALARS.put(kind, List.of(values));
    }

    /** Values of a kind. */
    public static List<Object> of(Kind kind) {
        return SCALARS.getOrDefault(kind, List.of());
    }

    /** The class of a kind. */
    public static Class<?> type(Kind kind) {
        return switch (kind) {
            case ZONE -> ZoneId.class;
            default -> of(kind).get(0).getClass();
        };
    }

    /** Values of any type, the ordinary ones first; null is among them where it can be. */
    List<Object> of(Type type) {
        return of(types.constructType(type), 0);
    }

    private List<Object> of(JavaType type, int depth) {
        List<Object> samples = new ArrayList<>(notNull(type, depth));
        if (!type.isPrimitive()) {
            samples.add(null);
        }
        return samples;
    }

    private List<Object> notNull(JavaType type, int depth) {
        Class<?> raw = type.getRawClass();
        if (depth > DEEPEST && (raw.isRecord() || raw.isSealed())) {
            return List.of();
        } else if (type.isReferenceType() && raw == Optional.class) {
            List<Object> samples = new ArrayList<>(List.of(Optional.empty()));
            notNull(type.getContentType(), depth + 1).forEach(value -> samples.add(Optional.of(value)));
            return samples;
        } else if (raw == OptionalInt.class) {
            return List.of(OptionalInt.empty(), OptionalInt.of(Integer.MAX_VALUE));
        } else if (raw == byte[].class) {
            return List.of(new byte[] {1, 2, 3}, new byte[0]);
        } else if (raw.isArray()) {
            return arrays(type, depth);
        } else if (Collection.class.isAssignableFrom(raw)) {
            return collections(type, depth);
        } else if (Map.class.isAssignableFrom(raw)) {
            return maps(type, depth);
        } else if (raw.isEnum()) {
            return List.of(raw.getEnumConstants());
        } else if (raw.isSealed()) {
            return Arrays.stream(raw.getPermittedSubclasses())
                    .flatMap(member -> notNull(types.constructType(member), depth).stream())
                    .toList();
        } else if (raw.isRecord()) {
            return records(type, depth);
        }
        for (Kind kind : SCALARS.keySet()) {
            if (types.constructType(raw).isPrimitive() ? boxed(raw) == type(kind) : raw == type(kind)) {
                return of(kind);
            }
        }
        return beans(raw);
    }

    private static Class<?> boxed(Class<?> primitive) {
        return MethodType.methodType(primitive).wrap().returnType();
    }

    private List<Object> arrays(JavaType type, int depth) {
        List<Object> elements = notNull(type.getContentType(), depth + 1);
        Object array = Array.newInstance(type.getContentType().getRawClass(), elements.size());
        for (int i = 0; i < elements.size(); i++) {
            Array.set(array, i, elements.get(i));
        }
        return List.of(array);
    }

    private List<Object> collections(JavaType type, int depth) {
        List<Object> elements = notNull(type.getContentType(), depth + 1);
        if (Set.class.isAssignableFrom(type.getRawClass())) {
            return List.of(new LinkedHashSet<>(elements));
        }
        List<Object> twice = new ArrayList<>(elements);
        twice.addAll(elements);
        return List.of(twice, List.of());
    }

    private List<Object> maps(JavaType type, int depth) {
        List<Object> maps = new ArrayList<>();
        for (Object key : notNull(type.getKeyType(), depth + 1)) {
            for (Object value : notNull(type.getContentType(), depth + 1)) {
                maps.add(Collections.singletonMap(key, value));
            }
        }
        return maps;
    }

    private List<Object> records(JavaType type, int depth) {
        RecordComponent[] components = type.getRawClass().getRecordComponents();
        List<List<Object>> values = new ArrayList<>();
        for (RecordComponent component : components) {
            JavaType resolved = types.resolveMemberType(component.getGenericType(), type.getBindings());
            values.add(of(resolved, depth + 1));
        }
        List<Object> records = new ArrayList<>();
        Object[] ordinary = values.stream().map(each -> each.get(0)).toArray();
        records.add(instance(type.getRawClass(), ordinary));
        for (int i = 0; i < components.length; i++) {
            for (Object value : values.get(i)) {
                Object[] arguments = ordinary.clone();
                arguments[i] = value;
                records.add(instance(type.getRawClass(), arguments));
            }
        }
        return records;
    }

    private static List<Object> beans(Class<?> type) {
        return List.of(instance(type));
    }

    private static Object instance(Class<?> type, Object... arguments) {
        try {
            Constructor<?> constructor = Arrays.stream(type.getDeclaredConstructors())
                    .filter(each -> each.getParameterCount() == arguments.length)
                    .findFirst()
                    .orElseThrow();
            constructor.setAccessible(true);
            return constructor.newInstance(arguments);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(type + " has no samples", e);
        }
    }
}
