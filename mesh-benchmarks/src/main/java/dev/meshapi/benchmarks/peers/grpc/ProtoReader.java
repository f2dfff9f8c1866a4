package dev.meshapi.benchmarks.peers.grpc;

import java.nio.charset.StandardCharsets;

/** The counterpart of {@link ProtoWriter}. */
final class ProtoReader {
    private static final int TYPE_BITS = 3;
    private static final int GROUP_BITS = 7;
    private static final int GROUP = 0x7f;

    private final byte[] bytes;
    private int position;

    ProtoReader(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The number of the field that follows; 0 at the end. */
    int next() {
        return position == bytes.length ? 0 : number() >>> TYPE_BITS;
    }

    int number() {
        int value = 0;
        for (int shift = 0; ; shift += GROUP_BITS) {
            byte group = bytes[position++];
            value |= (group & GROUP) << shift;
            if (group >= 0) {
                return value;
            }
        }
    }

    String text() {
        int length = number();
        String text = new String(bytes, position, length, StandardCharsets.UTF_8);
        position += length;
        return text;
    }
}
