package dev.meshapi;

import java.util.stream.Stream;

/** Constants by their names. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record EnumCodec<E extends Enum<E>>(E[] constants, JsonNames names) implements JsonCodec<E> {
    static <E extends Enum<E>> EnumCodec<E> of(Class<E> type) {
        E[] constants = type.getEnumConstants();
        return new EnumCodec<>(
                constants, JsonNames.of(Stream.of(constants).map(Enum::name).toArray(String[]::new)));
    }

    @Override
    @SuppressWarnings("EnumOrdinal") // the names are in the order of the constants of this very class
    public void write(JsonOutput out, E value) {
        out.writeConstant(names, value.ordinal());
    }

    @Override
    public E read(JsonInput in) {
        return constants[in.readConstant(names)];
    }

    /** The constant of a name that is not a value but a key. */
    E of(String name, JsonInput in) {
        for (E constant : constants) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        throw in.declined();
    }
}
