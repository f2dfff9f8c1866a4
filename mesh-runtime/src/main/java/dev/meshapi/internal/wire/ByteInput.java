package dev.meshapi.internal.wire;

import dev.meshapi.JsonCodec;
import dev.meshapi.JsonNames;
import dev.meshapi.TypeRef;
import dev.meshapi.internal.wire.PayloadCodec.PayloadProblem;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * JSON from bytes. The fields of an object are expected in the order in which they are written here, and looked for if they come
 * in another one.
 */
public final class ByteInput extends DecimalInput {
    private static final int LONGEST_NAME = 1000;

    private final Databind others;
    private int depth;

    /** Whether a comma has to come before the next name or element. */
    private boolean comma;

    /** A bit for each field of the object that was read; those of the objects around it are kept by {@link #read}. */
    private long seen;

    private int field;

    /** Reads this; what has no codec is read by databind. */
    public ByteInput(Slice json, Databind others) {
        super(json);
        this.others = others;
    }

    /** Whether nothing is left but white space. */
    public boolean atEnd() {
        token();
        return at == end;
    }

    @Override
    public void beginObject() {
        begin('{');
        seen = 0;
    }

    @Override
    public int beginTagged(JsonNames tag, JsonNames constants) {
        beginObject();
        token();
        if (!tag.matches(0, bytes, at, end)) {
            throw declined();
        }
        at += tag.length(0);
        comma = true;
        return readConstant(constants);
    }

    @Override
    public boolean nextField(JsonNames names) {
        int expected = Long.SIZE - Long.numberOfLeadingZeros(seen);
        int place = comma ? at + 1 : at;
        if (expected < names.count()
                && (!comma || (at < end && bytes[at] == ','))
                && names.matches(expected, bytes, place, end)) {
            at = place + names.length(expected);
            return found(expected);
        }
        return next(names);
    }

    private boolean found(int index) {
        field = index;
        seen |= 1L << index;
        comma = true;
        return true;
    }

    private boolean next(JsonNames names) {
        while (goesOn('}')) {
            int from = enterText();
            int stop = leaveText(from);
            expect(':');
            int index = names.find(bytes, from, stop);
            if (index < 0) {
                skip(from, stop);
            } else if ((seen & (1L << index)) != 0) {
                throw declined();
            } else {
                return found(index);
            }
        }
        if (!names.isComplete(seen)) {
            throw declined();
        }
        return false;
    }

    @Override
    public int field() {
        return field;
    }

    @Override
    public @Nullable String nextName() {
        if (!goesOn('}')) {
            return null;
        }
        String name = readName();
        expect(':');
        if (name.length() > LONGEST_NAME) {
            throw declined();
        }
        return name;
    }

    @Override
    public void beginArray() {
        begin('[');
    }

    @Override
    public boolean nextElement() {
        return goesOn(']');
    }

    private void begin(char bracket) {
        expect(bracket);
        if (++depth > ByteOutput.DEEPEST) {
            throw declined();
        }
        comma = false;
    }

    /** Passes the comma before what comes next, or the bracket after the last. */
    private boolean goesOn(char bracket) {
        byte token = token();
        if (token == bracket) {
            at++;
            depth--;
            comma = true;
            return false;
        } else if (comma) {
            expect(',');
            if (token() == bracket) {
                throw declined();
            }
        }
        comma = true;
        return true;
    }

    /** Passes the value of a field that nobody knows; its name has to be a text all the same. */
    private void skip(int from, int stop) {
        if (stop - from > LONGEST_NAME) {
            throw declined();
        }
        decoded(from, stop);
        skip();
    }

    /** Passes a value whatever it is. */
    private void skip() {
        switch (token()) {
            case '{' -> {
                begin('{');
                while (nextName() != null) {
                    skip();
                }
            }
            case '[' -> {
                begin('[');
                while (nextElement()) {
                    skip();
                }
            }
            case '"' -> readText();
            case 't', 'f' -> readBoolean();
            case 'n' -> nextNull();
            default -> readNumber();
        }
    }

    @Override
    public boolean nextNull() {
        if (token() != 'n') {
            return false;
        } else if (passes("null")) {
            return true;
        }
        throw declined();
    }

    @Override
    public boolean readBoolean() {
        boolean value = token() == 't';
        if (!passes(value ? "true" : "false")) {
            throw declined();
        }
        return value;
    }

    @Override
    public char readChar() {
        String text = readText();
        if (text.length() != 1) {
            throw declined();
        }
        return text.charAt(0);
    }

    @Override
    public int readConstant(JsonNames names) {
        int from = enterText();
        int index = names.find(bytes, from, leaveText(from));
        if (index < 0) {
            throw declined();
        }
        return index;
    }

    @Override
    public byte[] readBytes() {
        String text = readText();
        if (text.length() % 4 != 0) {
            throw declined();
        }
        return Base64.getDecoder().decode(text);
    }

    @Override
    public UUID readUuid() {
        expect('"');
        long high = (hex(8) << 32) | (group(4) << 16) | group(4);
        long low = (group(4) << 48) | group(12);
        exactly('"');
        return new UUID(high, low);
    }

    private long group(int digits) {
        exactly('-');
        return hex(digits);
    }

    @Override
    public Instant readInstant() {
        int from = enterText();
        return known(IsoTimes.instant(bytes, from, leaveText(from)));
    }

    @Override
    public LocalDate readDate() {
        int from = enterText();
        return known(IsoTimes.date(bytes, from, leaveText(from)));
    }

    @Override
    public LocalDateTime readDateTime() {
        int from = enterText();
        return known(IsoTimes.dateTime(bytes, from, leaveText(from)));
    }

    private <T> T known(@Nullable T value) {
        if (value == null) {
            throw declined();
        }
        return value;
    }

    @Override
    public <T> @Nullable T read(JsonCodec<T> codec) {
        if (nextNull()) {
            return codec.ofNull();
        }
        long around = seen;
        T value = codec.read(this);
        seen = around;
        return value;
    }

    @Override
    public <T> @Nullable T readOther(TypeRef<T> type) {
        token();
        int from = at;
        skip();
        try {
            return others.decode(new Slice(bytes, from, at - from), type);
        } catch (PayloadProblem e) {
            throw declined();
        }
    }
}
