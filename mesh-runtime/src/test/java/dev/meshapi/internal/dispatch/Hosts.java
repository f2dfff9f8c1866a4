package dev.meshapi.internal.dispatch;

import dev.meshapi.Interceptor;
import dev.meshapi.MeshDispatcher;
import dev.meshapi.internal.membership.Identity;
import dev.meshapi.internal.membership.Members;
import dev.meshapi.internal.time.Timers;
import java.util.List;
import java.util.concurrent.Executor;

/** Nodes without Redis, as their calls see them: node 7, alone. */
final class Hosts {
    static final Identity SELF = new Identity(7, 0x7777);

    private Hosts() {}

    /** Its workers run what they get at once. */
    static Host of(Timers timers) {
        return of(timers, Runnable::run);
    }

    static Host of(Timers timers, Executor workers) {
        return of(timers, workers, new Admission(2, 2), List.of());
    }

    static Host of(
            Timers timers,
            Executor workers,
            Admission admission,
            List<Interceptor> interceptors,
            MeshDispatcher... dispatchers) {
        Routes routes = new Routes();
        for (MeshDispatcher dispatcher : dispatchers) {
            routes.add(dispatcher);
        }
        Members members = new Members(1, List.of());
        return new Host(SELF, routes, admission, workers, timers, () -> members, interceptors);
    }
}
