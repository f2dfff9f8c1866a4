package dev.meshapi;

import java.util.Optional;

/** A value that may be empty, which is null on the wire. */
record OptionalCodec<T>(JsonCodec<T> value) implements JsonCodec<Optional<T>> {
    @Override
    public void write(JsonOutput out, Optional<T> optional) {
        out.write(optional.orElse(null), value);
    }

    @Override
    public Optional<T> read(JsonInput in) {
        return Optional.of(value.read(in));
    }

    @Override
    public Optional<T> ofNull() {
        return Optional.empty();
    }
}
