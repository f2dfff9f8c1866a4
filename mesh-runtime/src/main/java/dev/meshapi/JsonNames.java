package dev.meshapi;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Names that are known before anything is written or read, kept as bytes: of the fields of a record, or of constants. What
 * stands in them needs no escapes. Immutable.
 */
public final class JsonNames {
    /** As many as a record with a codec may have. */
    private static final int MOST_FIELDS = Long.SIZE;

    /** Each with its quotes and the colon after it. */
    private final byte[][] names;

    private final long required;

    private JsonNames(byte[][] names, long required) {
        this.names = names;
        this.required = required;
    }

    /**
     * These names, in this order.
     *
     * @param names the names; for the fields of a record at most 64
     * @return the names
     */
    public static JsonNames of(String... names) {
        byte[][] quoted = new byte[names.length][];
        for (int i = 0; i < names.length; i++) {
            quoted[i] = ('"' + names[i] + "\":").getBytes(StandardCharsets.UTF_8);
        }
        return new JsonNames(quoted, 0);
    }

    /**
     * The same names, of which some have to be there.
     *
     * @param needed the names of fields whose absence is not for the codec to decide about
     * @return the names
     */
    public JsonNames requiring(String... needed) {
        List<String> wanted = List.of(needed);
        long bits = 0;
        for (int i = 0; i < Math.min(names.length, MOST_FIELDS); i++) {
            String name = new String(names[i], 1, names[i].length - 3, StandardCharsets.UTF_8);
            bits |= wanted.contains(name) ? 1L << i : 0;
        }
        return new JsonNames(names, bits);
    }

    /**
     * How many there are.
     *
     * @return their number
     */
    public int count() {
        return names.length;
    }

    /**
     * How long a name is with its quotes and a colon.
     *
     * @param index its place among the names
     * @return the number of bytes
     */
    public int length(int index) {
        return names[index].length;
    }

    /**
     * Copies a name with its quotes and a colon.
     *
     * @param index its place among the names
     * @param target where to
     * @param at from where on
     */
    public void copy(int index, byte[] target, int at) {
        byte[] name = names[index];
        System.arraycopy(name, 0, target, at, name.length);
    }

    /**
     * Whether a name stands there, with its quotes and a colon.
     *
     * @param index its place among the names
     * @param bytes where to look
     * @param from from where on
     * @param to what is no longer part of it
     * @return true if it is the name
     */
    public boolean matches(int index, byte[] bytes, int from, int to) {
        byte[] name = names[index];
        return to - from >= name.length && Arrays.equals(bytes, from, from + name.length, name, 0, name.length);
    }

    /**
     * Looks for the name that fills the space between two quotes.
     *
     * @param bytes where it stands
     * @param from after the first quote
     * @param to the second quote
     * @return its place among the names, -1 if it is none of them
     */
    public int find(byte[] bytes, int from, int to) {
        int length = to - from;
        for (int i = 0; i < names.length; i++) {
            byte[] name = names[i];
            if (name.length - 3 == length && Arrays.equals(bytes, from, to, name, 1, 1 + length)) {
                return i;
            }
        }
        return -1;
    }

    /**
     * Whether all fields that have to be there are.
     *
     * @param seen a bit for each name that was read
     * @return true if none is missing
     */
    public boolean isComplete(long seen) {
        return (seen & required) == required;
    }
}
