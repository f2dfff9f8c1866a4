package dev.meshapi.benchmarks.load;

import dev.meshapi.benchmarks.report.Measurement;
import dev.meshapi.benchmarks.scenario.Place;
import dev.meshapi.testing.RedisServer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** One scenario in one round: a Redis, a process that answers, one that asks, and all its cells one after the other. */
final class Performance {
    private static final Duration START = Duration.ofSeconds(90);
    private static final Duration STOP = Duration.ofSeconds(60);
    private static final double PER = 100_000;

    private final LoadOptions options;
    private final int round;
    private final Consumer<Measurement> measured;

    Performance(LoadOptions options, int round, Consumer<Measurement> measured) {
        this.options = options;
        this.round = round;
        this.measured = measured;
    }

    void run(String scenario, List<Cell> cells) throws IOException, InterruptedException {
        try (RedisServer redis = options.redis().start()) {
            Place place = new Place(redis.uri());
            try (Child handler = start(scenario, "handler", Side.handler(scenario, place))) {
                String addresses = handler.await(Answer.READY, START);
                List<String> words = addresses.isEmpty() ? List.of() : List.of(addresses.split(" ", -1));
                try (Child caller = start(scenario, "caller", Side.caller(scenario, place, words))) {
                    caller.await(Answer.READY, START);
                    run(cells, caller, handler, redis);
                }
            }
        }
    }

    private Child start(String scenario, String side, List<String> arguments) throws IOException {
        Path log = options.logs().resolve(scenario + "-" + side + "-" + round + ".log");
        return Child.start(
                options.jvm().with(Catalogue.scenario(scenario).jvmOptions()), scenario + " " + side, arguments, log);
    }

    private void run(List<Cell> cells, Child caller, Child handler, RedisServer redis)
            throws IOException, InterruptedException {
        List<ProcessHandle> handlers = List.of(handler.handle());
        boolean first = true;
        for (Cell cell : cells) {
            Duration warmUp = first ? options.warmUp() : options.settle();
            first = false;
            caller.order(Order.of(cell, warmUp.toMillis(), options.measured().toMillis()));
            caller.await(Answer.OPENED, warmUp.plus(STOP));
            Usage before = Usage.now(caller.handle(), handlers, redis);
            caller.await(Answer.CLOSED, options.measured().plus(STOP));
            Usage used = Usage.now(caller.handle(), handlers, redis).minus(before);
            measured.accept(measurement(cell, Sample.read(caller.await(Answer.SAMPLE, STOP)), used));
        }
    }

    /** The two windows are not quite the same; what was used is taken for the length of the calls' own. */
    private Measurement measurement(Cell cell, Sample sample, Usage used) {
        double scale = sample.seconds() / (used.nanos() / 1e9);
        double calls = sample.calls();
        return new Measurement(
                cell.id(),
                round,
                calls / sample.seconds(),
                sample.failures(),
                sample.failure(),
                sample.p50(),
                sample.p99(),
                sample.p999(),
                used.caller() * scale / calls * PER,
                used.handler() * scale / calls * PER,
                used.redis() * scale / calls * PER,
                sample.allocated() / calls,
                used.commands() * scale / calls,
                used.switches() * scale / calls,
                used.others());
    }
}
