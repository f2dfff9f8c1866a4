package dev.meshapi;

/**
 * A record as a JSON object: the codec that generated code has for each of them. Like all codecs not meant to be written by
 * hand.
 *
 * @param <T> the record
 */
public abstract class RecordCodec<T> implements JsonCodec<T> {
    /** For generated code. */
    protected RecordCodec() {}

    /**
     * Writes the fields, after what begins the object.
     *
     * @param out where to
     * @param value the record
     */
    protected abstract void writeFields(JsonOutput out, T value);

    /**
     * Reads the fields, and what ends the object.
     *
     * @param in where from
     * @return the record
     */
    protected abstract T readFields(JsonInput in);

    @Override
    public final void write(JsonOutput out, T value) {
        out.beginObject();
        writeFields(out, value);
        out.endObject();
    }

    @Override
    public final T read(JsonInput in) {
        in.beginObject();
        return readFields(in);
    }
}
