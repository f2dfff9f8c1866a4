package dev.meshapi.benchmarks.peers.grpc;

import java.util.Arrays;

/** As much of protobuf as three messages need. */
final class ProtoWriter {
    private static final int VARINT = 0;
    private static final int LENGTH_DELIMITED = 2;
    private static final int TYPE_BITS = 3;
    private static final int GROUP_BITS = 7;
    private static final int MORE = 0x80;

    private byte[] bytes = new byte[64];
    private int length;

    ProtoWriter flag(int field, boolean value) {
        return value ? number(field, 1) : this;
    }

    ProtoWriter number(int field, int value) {
        varint(field << TYPE_BITS | VARINT);
        varint(value);
        return this;
    }

    ProtoWriter text(int field, byte[] utf8) {
        varint(field << TYPE_BITS | LENGTH_DELIMITED);
        varint(utf8.length);
        if (length + utf8.length > bytes.length) {
            bytes = Arrays.copyOf(bytes, length + utf8.length + 16);
        }
        System.arraycopy(utf8, 0, bytes, length, utf8.length);
        length += utf8.length;
        return this;
    }

    private void varint(int value) {
        int rest = value;
        while (rest >= MORE) {
            bytes[length++] = (byte) (rest | MORE);
            rest >>>= GROUP_BITS;
        }
        bytes[length++] = (byte) rest;
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }
}
