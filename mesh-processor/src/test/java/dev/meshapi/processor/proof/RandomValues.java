package dev.meshapi.processor.proof;

import com.fasterxml.jackson.annotation.JsonValue;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.DayOfWeek;
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
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Any value of a type, by reflection: knows nothing of the processor. Classes that are neither records nor of the
 * platform have a static method {@code random(Random)}.
 */
final class RandomValues {
    private static final Map<Class<?>, Function<Random, Object>> SCALARS = new HashMap<>();

    static {
        SCALARS.put(boolean.class, Random::nextBoolean);
        SCALARS.put(byte.class, random -> (byte) random.nextInt());
        SCALARS.put(short.class, random -> (short) random.nextInt());
        SCALARS.put(int.class, random -> one(random, random.nextInt(), Integer.MIN_VALUE, Integer.MAX_VALUE, 0));
        SCALARS.put(long.class, random -> one(random, random.nextLong(), Long.MIN_VALUE, Long.MAX_VALUE, 1L << 53));
        SCALARS.put(
                float.class,
                random -> one(random, random.nextFloat(), Float.NaN, Float.NEGATIVE_INFINITY, Float.MIN_VALUE, -0f));
        SCALARS.put(
                double.class,
                random -> one(random, random.nextGaussian(), Double.NaN, Double.POSITIVE_INFINITY, Double.MAX_VALUE));
        SCALARS.put(char.class, random -> (char) random.nextInt(0xD800));
        for (Class<?> box : List.of(
                Boolean.class,
                Byte.class,
                Short.class,
                Integer.class,
                Long.class,
                Float.class,
                Double.class,
                Character.class)) {
            try {
                SCALARS.put(box, SCALARS.get((Class<?>) box.getField("TYPE").get(null)));
            } catch (ReflectiveOperationException e) {
                throw new LinkageError(e.getMessage(), e);
            }
        }
        SCALARS.put(String.class, RandomValues::text);
        SCALARS.put(BigInteger.class, random -> new BigInteger(200, random).subtract(BigInteger.ONE.shiftLeft(199)));
        SCALARS.put(
                BigDecimal.class,
                random -> new BigDecimal(new BigInteger(90, random).negate(), random.nextInt(60) - 20));
        SCALARS.put(UUID.class, random -> new UUID(random.nextLong(), random.nextLong()));
        SCALARS.put(URI.class, random -> URI.create("http://h/" + random.nextInt() + "?a=b#c"));
        SCALARS.put(
                Locale.class,
                random -> Locale.forLanguageTag(one(random, "und", "en-US", "zh-Hant-TW", "de-DE-u-co-phonebk")));
        SCALARS.put(Currency.class, random -> Currency.getInstance(one(random, "EUR", "JPY", "USD")));
        SCALARS.put(Instant.class, RandomValues::instant);
        SCALARS.put(
                LocalDate.class, random -> one(random, dateTime(random).toLocalDate(), LocalDate.MIN, LocalDate.MAX));
        SCALARS.put(LocalTime.class, random -> one(random, dateTime(random).toLocalTime(), LocalTime.MIDNIGHT));
        SCALARS.put(LocalDateTime.class, RandomValues::dateTime);
        SCALARS.put(OffsetTime.class, random -> dateTime(random).toLocalTime().atOffset(offset(random)));
        SCALARS.put(OffsetDateTime.class, random -> dateTime(random).atOffset(offset(random)));
        SCALARS.put(ZonedDateTime.class, random -> ZonedDateTime.of(dateTime(random), zone(random)));
        SCALARS.put(Duration.class, random -> Duration.ofSeconds(random.nextLong() / 1000, random.nextInt(1000000000)));
        SCALARS.put(Period.class, random -> Period.of(random.nextInt(99), -random.nextInt(20), random.nextInt(99)));
        SCALARS.put(Year.class, random -> Year.of(random.nextInt(20000) - 5000));
        SCALARS.put(YearMonth.class, random -> YearMonth.of(random.nextInt(9999), 1 + random.nextInt(12)));
        SCALARS.put(MonthDay.class, random -> MonthDay.of(2, 1 + random.nextInt(29)));
        SCALARS.put(Month.class, random -> Month.of(1 + random.nextInt(12)));
        SCALARS.put(DayOfWeek.class, random -> DayOfWeek.of(1 + random.nextInt(7)));
        SCALARS.put(ZoneId.class, RandomValues::zone);
        SCALARS.put(ZoneOffset.class, RandomValues::offset);
        SCALARS.put(OptionalInt.class, random -> random.nextBoolean() ? OptionalInt.empty() : OptionalInt.of(3));
        SCALARS.put(OptionalLong.class, random -> random.nextBoolean() ? OptionalLong.empty() : OptionalLong.of(3));
        SCALARS.put(
                OptionalDouble.class, random -> random.nextBoolean() ? OptionalDouble.empty() : OptionalDouble.of(.5));
    }

    private final Random random;

    RandomValues(long seed) {
        this.random = new Random(seed);
    }

    /** A value of the type; the budget bounds how deep it goes. */
    @Nullable Object of(Type type, int budget) throws ReflectiveOperationException {
        return of(type, Map.of(), budget);
    }

    private @Nullable Object of(Type type, Map<TypeVariable<?>, Type> bound, int budget)
            throws ReflectiveOperationException {
        if (type instanceof TypeVariable<?> variable) {
            return of(bound.get(variable), bound, budget);
        } else if (type instanceof WildcardType wildcard) {
            return of(wildcard.getUpperBounds()[0], bound, budget);
        } else if (type instanceof GenericArrayType array) {
            Class<?> raw = (Class<?>) ((ParameterizedType) array.getGenericComponentType()).getRawType();
            return array(array.getGenericComponentType(), raw.arrayType(), bound, budget);
        } else if (type instanceof ParameterizedType generic) {
            return generic(generic, bound, budget);
        }
        Class<?> plain = (Class<?>) type;
        Function<Random, Object> scalar = SCALARS.get(plain);
        if (scalar != null) {
            return scalar.apply(random);
        } else if (plain.isEnum()) {
            return constant(plain);
        } else if (plain.isArray()) {
            return array(plain.getComponentType(), plain, bound, budget);
        }
        return declared(plain, Map.of(), budget);
    }

    private Object constant(Class<?> type) {
        Object[] constants = type.getEnumConstants();
        return constants[random.nextInt(constants.length)];
    }

    private Object array(Type element, Class<?> type, Map<TypeVariable<?>, Type> bound, int budget)
            throws ReflectiveOperationException {
        int length = budget > 0 ? random.nextInt(3) : 0;
        Object array = Array.newInstance(type.getComponentType(), length);
        for (int i = 0; i < length; i++) {
            Array.set(array, i, of(element, bound, budget - 1));
        }
        return array;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private @Nullable Object generic(ParameterizedType type, Map<TypeVariable<?>, Type> bound, int budget)
            throws ReflectiveOperationException {
        Class<?> raw = (Class<?>) type.getRawType();
        Type[] arguments = new Type[type.getActualTypeArguments().length];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = resolve(type.getActualTypeArguments()[i], bound);
        }
        int size = budget > 0 ? random.nextInt(3) : 0;
        if (raw == Optional.class) {
            return size == 0 ? Optional.empty() : Optional.ofNullable(of(arguments[0], budget - 1));
        } else if (raw == Map.Entry.class) {
            return new AbstractMap.SimpleEntry<>(of(arguments[0], budget - 1), of(arguments[1], budget - 1));
        } else if (raw == EnumSet.class) {
            return EnumSet.of((Enum) constant((Class<?>) arguments[0]));
        } else if (raw == Map.class) {
            Map<Object, Object> map = new LinkedHashMap<>();
            for (int i = 0; i < size; i++) {
                map.put(of(arguments[0], budget - 1), of(arguments[1], budget - 1));
            }
            return map;
        } else if (raw == Set.class) {
            Set<Object> set = new LinkedHashSet<>();
            for (int i = 0; i < size; i++) {
                set.add(of(arguments[0], budget - 1));
            }
            return set;
        } else if (Iterable.class.isAssignableFrom(raw)) {
            List<Object> list = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                list.add(of(arguments[0], budget - 1));
            }
            return list;
        }
        Map<TypeVariable<?>, Type> own = new HashMap<>();
        for (int i = 0; i < arguments.length; i++) {
            own.put(raw.getTypeParameters()[i], arguments[i]);
        }
        return declared(raw, own, budget);
    }

    private static Type resolve(Type type, Map<TypeVariable<?>, Type> bound) {
        if (type instanceof TypeVariable<?> variable) {
            return bound.getOrDefault(variable, type);
        } else if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            for (int i = 0; i < arguments.length; i++) {
                arguments[i] = resolve(arguments[i], bound);
            }
            return new Bound(generic, List.of(arguments));
        }
        return type;
    }

    private record Bound(ParameterizedType type, List<Type> arguments) implements ParameterizedType {
        @Override
        public Type[] getActualTypeArguments() {
            return arguments.toArray(Type[]::new);
        }

        @Override
        public Type getRawType() {
            return type.getRawType();
        }

        @Override
        public @Nullable Type getOwnerType() {
            return type.getOwnerType();
        }

        @Override
        public String getTypeName() {
            return type.getRawType().getTypeName();
        }
    }

    private @Nullable Object declared(Class<?> type, Map<TypeVariable<?>, Type> bound, int budget)
            throws ReflectiveOperationException {
        if (budget < 0) {
            return null;
        } else if (type.isSealed()) {
            Class<?>[] members = type.getPermittedSubclasses();
            Class<?> member = members[random.nextInt(members.length)];
            Map<TypeVariable<?>, Type> own = new HashMap<>();
            for (int i = 0; i < member.getTypeParameters().length; i++) {
                own.put(member.getTypeParameters()[i], bound.get(type.getTypeParameters()[i]));
            }
            return declared(member, own, budget);
        } else if (!type.isRecord()) {
            Method maker = type.getDeclaredMethod("random", Random.class);
            maker.setAccessible(true);
            return maker.invoke(null, random);
        }
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            boolean absent = random.nextInt(8) == 0 && mayBeNull(components[i], bound);
            values[i] = absent ? null : of(components[i].getGenericType(), bound, budget - 1);
        }
        Constructor<?> constructor = type.getDeclaredConstructor(types);
        constructor.setAccessible(true);
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw new AssertionError(e);
        }
    }

    /** Null comes back as an empty optional, and what travels as another value needs one. */
    private static boolean mayBeNull(RecordComponent component, Map<TypeVariable<?>, Type> bound) {
        String name = resolve(component.getGenericType(), bound).getTypeName();
        return !component.getType().isPrimitive()
                && !name.startsWith("java.util.Optional")
                && !component.getAccessor().isAnnotationPresent(JsonValue.class);
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(6);
        for (int i = 0; i < length; i++) {
            text.appendCodePoint(one(random, 0, 9, 10, 34, 92, 97, 0x7f, 0xe9, 0x2028, 0x1F600, 0xFFFF));
        }
        return text.toString();
    }

    private static Instant instant(Random random) {
        return one(
                random,
                Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000)),
                Instant.MIN,
                Instant.MAX,
                Instant.EPOCH);
    }

    private static LocalDateTime dateTime(Random random) {
        return LocalDateTime.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000), ZoneOffset.UTC);
    }

    private static ZoneOffset offset(Random random) {
        return ZoneOffset.ofTotalSeconds(random.nextInt(2 * 18 * 3600) - 18 * 3600);
    }

    private static ZoneId zone(Random random) {
        return one(random, ZoneId.of("Europe/Paris"), ZoneId.of("UTC"), ZoneOffset.UTC, ZoneId.of("+05:30"));
    }

    @SafeVarargs
    private static <T> T one(Random random, T... all) {
        return all[random.nextInt(all.length)];
    }
}
