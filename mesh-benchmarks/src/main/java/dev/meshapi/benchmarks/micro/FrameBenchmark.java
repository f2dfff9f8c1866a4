package dev.meshapi.benchmarks.micro;

import dev.meshapi.internal.wire.BadFrame;
import dev.meshapi.internal.wire.Frame;
import dev.meshapi.internal.wire.FrameReader;
import dev.meshapi.internal.wire.FrameWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The header around a payload, which stays bytes: written, and read again. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class FrameBenchmark {
    private static final String REQUEST = "{\"requestId\":\"620940a90af1e17b-1\",\"senderInstanceId\":2,"
            + "\"senderIncarnation\":\"620940a90af1e17b\",\"type\":\"Desk.status\",\"timeoutMs\":10000,"
            + "\"deadlineMs\":300000,\"data\":{\"verbose\":true}}";
    private static final String REPLY =
            "{\"requestId\":\"620940a90af1e17b-1\",\"reply\":true,\"data\":{\"status\":\"ok\",\"uptime\":123}}";

    private final FrameReader reader = new FrameReader(1024 * 1024);
    private final byte[] requestBytes = bytes(REQUEST);
    private final byte[] replyBytes = bytes(REPLY);
    private final Frame request = read(REQUEST);
    private final Frame reply = read(REPLY);

    /** A request to bytes. */
    @Benchmark
    public byte[] writeRequest() {
        return FrameWriter.write(request);
    }

    /** A request from bytes. */
    @Benchmark
    public Frame readRequest() throws BadFrame {
        return reader.read(requestBytes);
    }

    /** A reply to bytes. */
    @Benchmark
    public byte[] writeReply() {
        return FrameWriter.write(reply);
    }

    /** A reply from bytes. */
    @Benchmark
    public Frame readReply() throws BadFrame {
        return reader.read(replyBytes);
    }

    private Frame read(String text) {
        try {
            return reader.read(bytes(text));
        } catch (BadFrame e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
