package dev.meshapi.processor.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The source of an interface whose methods take and return any types that can travel. The same seed, the same source. */
final class RandomApi {
    private static final List<String> PRIMITIVES =
            List.of("boolean", "byte", "short", "int", "long", "float", "double", "char");
    private static final List<String> SCALARS = List.of(
            "Boolean",
            "Byte",
            "Short",
            "Integer",
            "Long",
            "Float",
            "Double",
            "Character",
            "String",
            "BigInteger",
            "BigDecimal",
            "UUID",
            "URI",
            "Locale",
            "Currency",
            "Instant",
            "LocalDate",
            "LocalTime",
            "LocalDateTime",
            "OffsetTime",
            "OffsetDateTime",
            "ZonedDateTime",
            "Duration",
            "Period",
            "Year",
            "YearMonth",
            "MonthDay",
            "Month",
            "DayOfWeek",
            "ZoneId",
            "ZoneOffset");
    private static final List<String> PLAIN_SCALARS = List.of(
            "Boolean",
            "Byte",
            "Short",
            "Integer",
            "Long",
            "Float",
            "Double",
            "Character",
            "String",
            "BigInteger",
            "BigDecimal",
            "UUID",
            "URI",
            "Currency",
            "Instant",
            "LocalDate",
            "LocalTime",
            "LocalDateTime",
            "OffsetDateTime",
            "Duration",
            "DayOfWeek");
    private static final List<String> OTHERS = List.of(
            "byte[]", "char[]", "OptionalInt", "OptionalLong", "OptionalDouble", "EnumSet<Color>", "Tree", "Money");

    private static final List<String> PLAIN_OTHERS = List.of(
            "byte[]",
            "int[][]",
            "long[]",
            "double[]",
            "OptionalInt",
            "OptionalLong",
            "OptionalDouble",
            "Tree",
            "Fruit");

    private final Random random;
    private final boolean plain;
    private final List<String> declared = new ArrayList<>(List.of("Color", "Tree"));
    private final StringBuilder types = new StringBuilder();

    RandomApi(long seed) {
        this(seed, false);
    }

    /** With nothing in it but what generated code can write and read without Jackson, if it is plain. */
    RandomApi(long seed, boolean plain) {
        this.random = new Random(seed);
        this.plain = plain;
        if (!plain) {
            declared.add("Money");
        }
    }

    /** All of it in one file. */
    String source() {
        for (int i = 0; i < 12; i++) {
            switch (random.nextInt(4)) {
                case 0 -> {
                    if (plain) {
                        record("P" + i);
                    } else {
                        family("F" + i);
                    }
                }
                case 1 -> generic("G" + i);
                default -> record("R" + i);
            }
        }
        StringBuilder methods = new StringBuilder();
        for (int i = 0; i < 14; i++) {
            methods.append("    ")
                    .append(random.nextInt(4) == 0 ? one(PRIMITIVES) : type(3))
                    .append(" call")
                    .append(i)
                    .append('(')
                    .append(components(random.nextInt(4), 3)
                            .replaceAll("Optional<", "List<")
                            .replaceAll("Optional(Int|Long|Double) ", "Tree "))
                    .append(")")
                    .append(i == 3 ? " throws Lost" : "")
                    .append(";\n\n");
        }
        return """
                package random;

                import dev.meshapi.annotation.*;
                import java.math.*;
                import java.net.*;
                import java.time.*;
                import java.util.*;

                @MeshApi
                public interface Any {
                %s}

                enum Color {
                    RED,
                    GREEN {
                        @Override
                        public String toString() {
                            return "vert";
                        }
                    }
                }

                sealed interface Fruit permits Apple, Citrus {}

                sealed interface Citrus extends Fruit permits Lemon {}

                @MeshName("apple")
                record Apple(String name, Fruit next, List<Fruit> more) implements Fruit {}

                @MeshName("lemon")
                record Lemon(int sourness) implements Citrus {}

                record Tree(String name, List<Tree> children, Map<Color, Tree> byColor, Tree parent) {}

                @MeshCodec(MoneyCodec.class)
                record Money(long cents, Currency currency) {}

                record Amount(String text) {}

                final class MoneyCodec implements Codec<Money, Amount> {
                    public Amount write(Money money) {
                        return new Amount(money.cents() + " " + money.currency());
                    }

                    public Money read(Amount amount) {
                        String[] parts = amount.text().split(" ");
                        return new Money(Long.parseLong(parts[0]), parts[1].equals("null") ? null : Currency.getInstance(parts[1]));
                    }
                }

                class Lost extends Exception {
                    private static final long serialVersionUID = 1L;
                    private final transient Tree tree;

                    Lost(String message, Tree tree) {
                        super(message);
                        this.tree = tree;
                    }

                    Tree tree() {
                        return tree;
                    }
                }

                %s""".formatted(methods, types);
    }

    private void record(String name) {
        types.append("record %s(%s) {}%n%n".formatted(name, components(random.nextInt(7), 3)));
        declared.add(name);
    }

    private void generic(String name) {
        types.append("record %s<T, U>(T first, List<U> rest, Map<String, T> named, %s<T, U> next, %s) {}%n%n"
                .formatted(name, name, components(1 + random.nextInt(3), 2)));
        declared.add(name + "<" + type(1) + ", " + type(1) + ">");
    }

    private void family(String name) {
        types.append("""
                sealed interface %1$s<T> permits %1$sA, %1$sB, %1$sC {}

                @MeshName("a")
                record %1$sA<T>(T value, %2$s) implements %1$s<T> {}

                sealed interface %1$sB<T> extends %1$s<T> permits %1$sD {}

                @MeshName("c")
                record %1$sC<T>() implements %1$s<T> {}

                @MeshName("d")
                record %1$sD<T>(List<%1$s<T>> values, %3$s) implements %1$sB<T> {}

                """.formatted(name, components(2, 2), components(1, 2)));
        declared.add(name + "<" + type(1) + ">");
        declared.add(name + "A<" + scalar() + ">");
    }

    private String components(int count, int depth) {
        List<String> components = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            components.add((random.nextInt(3) == 0 ? one(PRIMITIVES) : type(depth)) + " "
                    + (random.nextBoolean() ? "is" : "get") + "X" + i);
        }
        return String.join(", ", components);
    }

    private String type(int depth) {
        if (depth == 0) {
            return scalar();
        }
        return switch (random.nextInt(12)) {
            case 0 -> "List<" + type(depth - 1) + ">";
            case 1 -> "Set<" + scalar() + ">";
            case 2 -> "Map<" + key() + ", " + type(depth - 1) + ">";
            case 3 -> {
                String value = type(depth - 1);
                yield value.startsWith("Optional") ? value : "Optional<" + value + ">";
            }
            case 4 -> "Collection<" + type(depth - 1) + ">";
            case 5 -> (plain ? one(List.of("int", "long", "double", "byte", "String")) : one(PRIMITIVES)) + "[][]";
            case 6 -> plain ? "Fruit[]" : "Map.Entry<" + key() + ", " + type(depth - 1) + ">";
            case 7 -> one(plain ? PLAIN_OTHERS : OTHERS);
            case 8, 9 -> one(declared);
            default -> scalar();
        };
    }

    private String key() {
        List<String> keys = List.of("String", "Integer", "Long", "UUID", "DayOfWeek");
        return random.nextInt(4) == 0 ? "Color" : plain ? one(keys) : scalar();
    }

    private String scalar() {
        return one(plain ? PLAIN_SCALARS : SCALARS);
    }

    private String one(List<String> all) {
        return all.get(random.nextInt(all.size()));
    }
}
