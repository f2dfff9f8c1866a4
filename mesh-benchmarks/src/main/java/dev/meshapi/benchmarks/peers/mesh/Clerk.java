package dev.meshapi.benchmarks.peers.mesh;

import dev.meshapi.CallContext;

/** Answers at once, at whichever desk. */
final class Clerk implements DeskHandler, QuickDeskHandler {
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
