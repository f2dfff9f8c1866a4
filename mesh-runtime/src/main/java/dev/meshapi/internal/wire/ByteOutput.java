package dev.meshapi.internal.wire;

import dev.meshapi.JsonNames;
import dev.meshapi.JsonOutput;
import dev.meshapi.TypeRef;
import dev.meshapi.internal.wire.PayloadCodec.PayloadProblem;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.io.NumberOutput;

/** JSON as bytes, the same as Jackson's. What stands in the array before the offset is left alone. */
public final class ByteOutput extends TextOutput {
    /** Deeper values are left to Jackson, which has its own limit. */
    static final int DEEPEST = 200;

    private static final int LONGEST_NUMBER = 20;

    /** Whole numbers from here on are not written as digits with a point. */
    private static final double FIRST_WITH_EXPONENT = 1e7;

    private final int offset;
    private final Databind others;
    private int depth;

    /** Writes into this array, or into a larger one, from the offset on; what has no codec is written by databind. */
    public ByteOutput(byte[] bytes, int offset, Databind others) {
        super(bytes, offset);
        this.offset = offset;
        this.others = others;
    }

    /** What was written, not copied. */
    public Slice slice() {
        return new Slice(bytes, offset, length - offset);
    }

    @Override
    public void beginObject() {
        begin('{');
    }

    @Override
    public JsonOutput field(JsonNames names, int index) {
        separate('{');
        name(names, index);
        return this;
    }

    @Override
    public JsonOutput field(String name) {
        separate('{');
        text(name);
        put(':');
        return this;
    }

    @Override
    public void endObject() {
        end('}');
    }

    @Override
    public void beginArray() {
        begin('[');
    }

    @Override
    public JsonOutput element() {
        separate('[');
        return this;
    }

    @Override
    public void endArray() {
        end(']');
    }

    private void begin(char bracket) {
        if (++depth > DEEPEST) {
            throw declined();
        }
        put(bracket);
    }

    /** No value ends with a bracket that opens. */
    private void separate(char bracket) {
        if (bytes[length - 1] != bracket) {
            put(',');
        }
    }

    private void end(char bracket) {
        depth--;
        put(bracket);
    }

    private void name(JsonNames names, int index) {
        room(names.length(index));
        names.copy(index, bytes, length);
        length += names.length(index);
    }

    @Override
    public void writeNull() {
        ascii("null");
    }

    @Override
    public void writeBoolean(boolean value) {
        ascii(value ? "true" : "false");
    }

    @Override
    public void writeInt(int value) {
        room(LONGEST_NUMBER);
        length = NumberOutput.outputInt(value, bytes, length);
    }

    @Override
    public void writeLong(long value) {
        room(LONGEST_NUMBER);
        length = NumberOutput.outputLong(value, bytes, length);
    }

    @Override
    public void writeFloat(float value) {
        decimal(Float.toString(value), Float.isFinite(value));
    }

    @Override
    public void writeDouble(double value) {
        int whole = (int) value;
        if (value == whole && whole != 0 && Math.abs(value) < FIRST_WITH_EXPONENT) {
            writeInt(whole);
            ascii(".0");
        } else {
            decimal(Double.toString(value), Double.isFinite(value));
        }
    }

    private void decimal(String text, boolean finite) {
        if (finite) {
            ascii(text);
        } else {
            text(text);
        }
    }

    @Override
    public void writeNumber(String digits) {
        ascii(digits);
    }

    @Override
    public void writeChar(char value) {
        text(String.valueOf(value));
    }

    @Override
    public void writeString(@Nullable String value) {
        if (value == null) {
            writeNull();
        } else {
            text(value);
        }
    }

    @Override
    public void writeConstant(JsonNames names, int index) {
        name(names, index);
        length--; // its colon
    }

    @Override
    public void writeBytes(byte[] value) {
        put('"');
        byte[] text = Base64.getEncoder().encode(value);
        copy(text, 0, text.length);
        put('"');
    }

    @Override
    public void writeUuid(UUID value) {
        put('"');
        ascii(value.toString());
        put('"');
    }

    @Override
    public void writeInstant(Instant value) {
        room(IsoTimes.LONGEST + 2);
        time(IsoTimes.write(value, bytes, length + 1));
    }

    @Override
    public void writeDate(LocalDate value) {
        room(IsoTimes.LONGEST + 2);
        time(IsoTimes.write(value, bytes, length + 1));
    }

    @Override
    public void writeDateTime(LocalDateTime value) {
        room(IsoTimes.LONGEST + 2);
        time(IsoTimes.write(value, bytes, length + 1));
    }

    /** Puts quotes around a time that was written behind the place of the first one. */
    private void time(int end) {
        if (end == length + 1) {
            throw declined();
        }
        bytes[length] = '"';
        bytes[end] = '"';
        length = end + 1;
    }

    @Override
    public <T> void writeOther(@Nullable T value, TypeRef<T> type) {
        try {
            Slice json = others.write(value, type);
            copy(json.bytes(), json.offset(), json.offset() + json.length());
        } catch (PayloadProblem e) {
            throw declined();
        }
    }
}
