package dev.meshapi.benchmarks.micro;

import dev.meshapi.TypeRef;
import dev.meshapi.internal.wire.JsonPayloads;
import dev.meshapi.internal.wire.PayloadCodec;
import dev.meshapi.internal.wire.PayloadCodec.PayloadProblem;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** A record to bytes and back: as calls do it, and with Jackson databind on its own. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class CodecBenchmark {
    private static final TypeRef<Small> SMALL = ParcelsMessages.SMALL.reply();
    private static final TypeRef<Mixed> MIXED = ParcelsMessages.MIXED.reply();

    private final PayloadCodec codec = new JsonPayloads();
    private final Small small = new Small("ok", 123);
    private final Mixed mixed = Mixed.example();

    private final JsonMapper databind = JsonMapper.builder().build();
    private final ObjectWriter smallWriter = databind.writerFor(Small.class);
    private final ObjectReader smallReader = databind.readerFor(Small.class);
    private final ObjectWriter mixedWriter = databind.writerFor(Mixed.class);
    private final ObjectReader mixedReader = databind.readerFor(Mixed.class);

    /** A small record, as calls do it. */
    @Benchmark
    public @Nullable Object oursSmall() throws PayloadProblem {
        return codec.decode(codec.write(small, SMALL), SMALL);
    }

    /** A small record, with databind. */
    @Benchmark
    public Object databindSmall() {
        return smallReader.readValue(smallWriter.writeValueAsBytes(small));
    }

    /** A mixed record of 1 KiB, as calls do it. */
    @Benchmark
    public @Nullable Object oursMixed() throws PayloadProblem {
        return codec.decode(codec.write(mixed, MIXED), MIXED);
    }

    /** A mixed record of 1 KiB, with databind. */
    @Benchmark
    public Object databindMixed() {
        return mixedReader.readValue(mixedWriter.writeValueAsBytes(mixed));
    }
}
