package dev.meshapi.benchmarks.peers.mesh;

import dev.meshapi.Mesh;
import dev.meshapi.benchmarks.scenario.Completion;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A call to each, one after the other; what there would be without gather. */
final class Separately implements CallMany.Everybody {
    private final List<QuickDeskClient.Async> desks;

    Separately(Mesh mesh, List<Long> handlers) {
        QuickDeskClient client = new QuickDeskClient(mesh);
        this.desks = handlers.stream().map(id -> client.node(id).async()).toList();
    }

    @Override
    public void begin(Desk.Query query, Completion completion) {
        Collector collector = new Collector(desks.size(), completion);
        for (QuickDeskClient.Async desk : desks) {
            collector.follow(desk.status(query));
        }
    }

    /** Ends with the last of them. */
    private static final class Collector implements Completion {
        private final AtomicInteger missing;
        private final Completion completion;

        /** Any of them; none if all replied. */
        private volatile @Nullable Throwable failed;

        Collector(int calls, Completion completion) {
            this.missing = new AtomicInteger(calls);
            this.completion = completion;
        }

        @Override
        public void accept(@Nullable Object reply, @Nullable Throwable failure) {
            if (failure != null) {
                failed = failure;
            }
            if (missing.decrementAndGet() == 0) {
                completion.accept(reply, failed);
            }
        }
    }
}
