package dev.meshapi.benchmarks.peers.mesh;

import dev.meshapi.benchmarks.scenario.Completion;

/** A one-way message to all others; it has ended when Redis has taken it. */
record Broadcast(QuickDeskClient.ManyAsync others) implements CallMany.Everybody {
    private static final Object TAKEN = "taken";

    @Override
    public void begin(Desk.Query query, Completion completion) {
        completion.follow(others.notice(query).thenApply(nothing -> TAKEN));
    }
}
