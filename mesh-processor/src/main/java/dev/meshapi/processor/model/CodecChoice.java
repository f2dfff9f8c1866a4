package dev.meshapi.processor.model;

import static java.util.Objects.requireNonNull;

import com.palantir.javapoet.TypeName;
import dev.meshapi.processor.model.Codec.Kind;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Currency;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which types get a codec. One component in four of a record may be left to Jackson, which costs about as much as four others do
 * here; in what a container holds there may be none, since there it would be paid for each.
 */
final class CodecChoice {
    private static final int MOST_COMPONENTS = 64;
    private static final int COST_OF_OTHERS = 4;

    /** What the runtime has codecs for. */
    private static final Set<TypeName> STANDARD = Stream.concat(
                    Stream.of(
                                    Boolean.class,
                                    Byte.class,
                                    Short.class,
                                    Integer.class,
                                    Long.class,
                                    Float.class,
                                    Double.class,
                                    Character.class)
                            .flatMap(box -> Stream.of(
                                    TypeName.get(box), TypeName.get(box).unbox())),
                    Stream.of(
                                    String.class,
                                    byte[].class,
                                    int[].class,
                                    long[].class,
                                    double[].class,
                                    BigInteger.class,
                                    BigDecimal.class,
                                    UUID.class,
                                    URI.class,
                                    Currency.class,
                                    Instant.class,
                                    LocalDate.class,
                                    LocalTime.class,
                                    LocalDateTime.class,
                                    OffsetDateTime.class,
                                    Duration.class,
                                    OptionalInt.class,
                                    OptionalLong.class,
                                    OptionalDouble.class)
                            .map(TypeName::get))
            .collect(Collectors.toUnmodifiableSet());

    private static final Set<TypeName> KEYS = Set.of(
            TypeName.get(String.class),
            TypeName.get(Integer.class),
            TypeName.get(Long.class),
            TypeName.get(UUID.class));

    private final Map<TypeName, Layout> layouts = new LinkedHashMap<>();
    private final Set<TypeName> enums = new HashSet<>();

    /** Those that Jackson has no part in. */
    private final Set<TypeName> pure;

    private final Set<TypeName> chosen;

    CodecChoice(List<Layout> all) {
        for (Layout layout : all) {
            layouts.put(layout.type(), layout);
            if (layout instanceof Layout.OfEnum) {
                enums.add(layout.type());
            }
        }
        this.pure = new HashSet<>(layouts.keySet());
        retain(pure, this::isPure);
        this.chosen = new HashSet<>(layouts.keySet());
        retain(chosen, this::isWorthIt);
    }

    /** What contains one of those that go may have to go as well, and what contains itself is none the worse for that. */
    private void retain(Set<TypeName> types, Predicate<Layout> condition) {
        boolean changed = true;
        while (changed) {
            changed = types.removeIf(type -> !condition.test(layout(type)));
        }
    }

    /** Whether a type gets a codec. */
    boolean has(TypeName type) {
        return chosen.contains(type) || isPure(type);
    }

    /** Whether the runtime has a codec for a type. */
    static boolean isStandard(TypeName type) {
        return STANDARD.contains(type);
    }

    /** How a type is declared of which {@link #has} is true, and which is neither standard nor a container. */
    Layout layout(TypeName type) {
        return requireNonNull(layouts.get(type));
    }

    /** What a type holds; null if it is no container. */
    @Nullable Container container(TypeName type) {
        return Container.of(type, enums);
    }

    private boolean isPure(TypeName type) {
        if (isStandard(type) || pure.contains(type)) {
            return true;
        }
        Container container = container(type);
        return container != null
                && (container.kind() != Kind.MAP || KEYS.contains(container.key()))
                && isPure(container.content());
    }

    private boolean isPure(Layout layout) {
        if (layout instanceof Layout.OfRecord record) {
            return isWritable(record) && record.components().stream().allMatch(component -> isPure(component.type()));
        }
        return !(layout instanceof Layout.OfFamily family)
                || family.members().stream().allMatch(member -> pure.contains(member.type()));
    }

    private boolean isWorthIt(Layout layout) {
        if (layout instanceof Layout.OfRecord record) {
            long others = record.components().stream()
                    .filter(component -> !has(component.type()))
                    .count();
            return isWritable(record)
                    && others * COST_OF_OTHERS <= record.components().size();
        }
        return !(layout instanceof Layout.OfFamily family)
                || family.members().stream().allMatch(member -> chosen.contains(member.type()));
    }

    /** Whether there is a bit for each component, and no name needs an escape. */
    private static boolean isWritable(Layout.OfRecord record) {
        return record.components().size() <= MOST_COMPONENTS
                && record.components().stream()
                        .flatMapToInt(component -> component.name().chars())
                        .allMatch(c -> c > ' ' && c <= '~');
    }
}
