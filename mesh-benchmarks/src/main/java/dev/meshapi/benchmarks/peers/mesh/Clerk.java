package dev.meshapi.benchmarks.peers.mesh;

import dev.meshapi.CallContext;

/** Answers at once. */
public final class Clerk implements DeskHandler {
    private static final int UPTIME = 123;

    @Override
    public Desk.Status status(Desk.Query query, CallContext call) {
        return new Desk.Status("ok", UPTIME);
    }

    @Override
    public Desk.Text echo(Desk.Text text, CallContext call) {
        return text;
    }

    @Override
    public void notice(Desk.Query query, CallContext call) {}
}
