package dev.meshapi.benchmarks.peers.grpc;

import io.grpc.MethodDescriptor.Marshaller;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/** The messages and their protobuf form, by hand, so that nobody needs protoc. */
final class Messages {
    static final Marshaller<Query> QUERY =
            marshaller(query -> new ProtoWriter().flag(1, query.verbose()).toBytes(), Messages::query);
    static final Marshaller<Status> STATUS = marshaller(
            status -> new ProtoWriter()
                    .text(1, status.status().getBytes(StandardCharsets.UTF_8))
                    .number(2, status.uptime())
                    .toBytes(),
            Messages::status);
    static final Marshaller<Text> TEXT = marshaller(
            text -> new ProtoWriter()
                    .text(1, text.text().getBytes(StandardCharsets.UTF_8))
                    .toBytes(),
            reader -> new Text(reader.next() == 1 ? reader.text() : ""));

    private Messages() {}

    /** The question. */
    record Query(boolean verbose) {}

    /** The answer. */
    record Status(String status, int uptime) {}

    /** A text of any length. */
    record Text(String text) {}

    private static Query query(ProtoReader reader) {
        return new Query(reader.next() == 1 && reader.number() == 1);
    }

    private static Status status(ProtoReader reader) {
        String status = "";
        int uptime = 0;
        for (int field = reader.next(); field != 0; field = reader.next()) {
            if (field == 1) {
                status = reader.text();
            } else {
                uptime = reader.number();
            }
        }
        return new Status(status, uptime);
    }

    private static <T> Marshaller<T> marshaller(Function<T, byte[]> write, Function<ProtoReader, T> read) {
        return new Marshaller<>() {
            @Override
            public InputStream stream(T value) {
                return new ByteArrayInputStream(write.apply(value));
            }

            @Override
            public T parse(InputStream stream) {
                try {
                    return read.apply(new ProtoReader(stream.readAllBytes()));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        };
    }
}
