package dev.meshapi;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The types of the platform that are one number, text or truth value, and arrays of the most usual numbers. */
final class ScalarCodecs {
    private static final Map<Class<?>, JsonCodec<?>> CODECS = new HashMap<>();

    static {
        both(boolean.class, Boolean.class, JsonOutput::writeBoolean, JsonInput::readBoolean);
        both(byte.class, Byte.class, (out, value) -> out.writeInt(value), JsonInput::readByte);
        both(short.class, Short.class, (out, value) -> out.writeInt(value), JsonInput::readShort);
        both(int.class, Integer.class, JsonOutput::writeInt, JsonInput::readInt);
        both(long.class, Long.class, JsonOutput::writeLong, JsonInput::readLong);
        both(float.class, Float.class, JsonOutput::writeFloat, JsonInput::readFloat);
        both(double.class, Double.class, JsonOutput::writeDouble, JsonInput::readDouble);
        both(char.class, Character.class, JsonOutput::writeChar, JsonInput::readChar);
        add(String.class, JsonOutput::writeString, JsonInput::readText);
        add(byte[].class, JsonOutput::writeBytes, JsonInput::readBytes);
        add(UUID.class, JsonOutput::writeUuid, JsonInput::readUuid);
        add(Instant.class, JsonOutput::writeInstant, JsonInput::readInstant);
        add(LocalDate.class, JsonOutput::writeDate, JsonInput::readDate);
        add(LocalDateTime.class, JsonOutput::writeDateTime, JsonInput::readDateTime);
        number(BigInteger.class, BigInteger::new);
        number(BigDecimal.class, BigDecimal::new);
        text(Duration.class, Duration::toString, Duration::parse);
        text(LocalTime.class, DateTimeFormatter.ISO_LOCAL_TIME::format, LocalTime::parse);
        text(OffsetDateTime.class, DateTimeFormatter.ISO_OFFSET_DATE_TIME::format, OffsetDateTime::parse);
        text(URI.class, URI::toString, URI::create);
        text(Currency.class, Currency::getCurrencyCode, Currency::getInstance);
        CODECS.put(
                OptionalInt.class,
                new OptionalScalar<>(
                        OptionalInt.empty(),
                        (out, value) -> out.writeInt(value.getAsInt()),
                        in -> OptionalInt.of(in.readInt())));
        CODECS.put(
                OptionalLong.class,
                new OptionalScalar<>(
                        OptionalLong.empty(),
                        (out, value) -> out.writeLong(value.getAsLong()),
                        in -> OptionalLong.of(in.readLong())));
        CODECS.put(
                OptionalDouble.class,
                new OptionalScalar<>(
                        OptionalDouble.empty(),
                        (out, value) -> out.writeDouble(value.getAsDouble()),
                        in -> OptionalDouble.of(in.readDouble())));
        add(int[].class, NumberArrays::write, NumberArrays::readInts);
        add(long[].class, NumberArrays::write, NumberArrays::readLongs);
        add(double[].class, NumberArrays::write, NumberArrays::readDoubles);
    }

    private ScalarCodecs() {}

    @SuppressWarnings("unchecked") // each was put there for its own type
    static <T> @Nullable JsonCodec<T> find(Class<T> type) {
        return (JsonCodec<T>) CODECS.get(type);
    }

    private static <T> void add(Class<T> type, BiConsumer<JsonOutput, T> writer, Function<JsonInput, T> reader) {
        CODECS.put(type, new Scalar<>(writer, reader));
    }

    private static <T> void both(
            Class<T> primitive, Class<T> box, BiConsumer<JsonOutput, T> writer, Function<JsonInput, T> reader) {
        CODECS.put(primitive, new Primitive<>(writer, reader));
        add(box, writer, reader);
    }

    private static <T extends Number> void number(Class<T> type, Function<String, T> parse) {
        add(type, (out, value) -> out.writeNumber(value.toString()), in -> parse.apply(in.readNumber()));
    }

    /** Many texts may stand for one value; those that it would not be written as are left to Jackson. */
    private static <T> void text(Class<T> type, Function<T, String> format, Function<String, T> parse) {
        add(type, (out, value) -> out.writeString(format.apply(value)), in -> {
            String text = in.readText();
            T value = parse.apply(text);
            if (!format.apply(value).equals(text)) {
                throw in.declined();
            }
            return value;
        });
    }

    /** A pair of methods. */
    private record Scalar<T>(BiConsumer<JsonOutput, T> writer, Function<JsonInput, T> reader) implements JsonCodec<T> {
        @Override
        public void write(JsonOutput out, T value) {
            writer.accept(out, value);
        }

        @Override
        public T read(JsonInput in) {
            return reader.apply(in);
        }
    }

    /** A pair of methods for what cannot be null. */
    private record Primitive<T>(BiConsumer<JsonOutput, T> writer, Function<JsonInput, T> reader)
            implements JsonCodec<T> {
        @Override
        public void write(JsonOutput out, T value) {
            writer.accept(out, value);
        }

        @Override
        public T read(JsonInput in) {
            return reader.apply(in);
        }

        @Override
        public T ofNull() {
            throw new IllegalArgumentException("null for a primitive");
        }
    }

    /** A number that may be missing, and then is null. */
    private record OptionalScalar<T>(T ofNull, BiConsumer<JsonOutput, T> writer, Function<JsonInput, T> reader)
            implements JsonCodec<T> {
        @Override
        public void write(JsonOutput out, T value) {
            if (value.equals(ofNull)) {
                out.writeNull();
            } else {
                writer.accept(out, value);
            }
        }

        @Override
        public T read(JsonInput in) {
            return reader.apply(in);
        }
    }
}
