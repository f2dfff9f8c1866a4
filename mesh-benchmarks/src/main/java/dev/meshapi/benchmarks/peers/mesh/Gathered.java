package dev.meshapi.benchmarks.peers.mesh;

import dev.meshapi.Address;
import dev.meshapi.CallOptions;
import dev.meshapi.Gather;
import dev.meshapi.Mesh;
import dev.meshapi.Target;
import dev.meshapi.benchmarks.scenario.Completion;
import java.util.List;

/** One call to all who serve it; it must bring a value from each. */
final class Gathered implements CallMany.Everybody {
    private final Target.Many all;
    private final int expected;

    Gathered(Mesh mesh, List<Long> handlers) {
        this.all = mesh.target(Address.all(), CallOptions.defaults());
        this.expected = handlers.size();
    }

    @Override
    public void begin(Desk.Query query, Completion completion) {
        completion.follow(all.callAsync(QuickDeskMessages.STATUS, query, Gather.all())
                .thenApply(replies -> replies.values().size() == expected ? replies : null));
    }
}
