package dev.meshapi.benchmarks.peers.mesh;

import dev.meshapi.annotation.MeshApi;
import dev.meshapi.annotation.NonBlocking;
import dev.meshapi.annotation.OneWay;

/** {@link Desk}, with handlers that never block. */
@MeshApi
public interface QuickDesk {

    /** A small question. */
    @NonBlocking
    Desk.Status status(Desk.Query query);

    /** A text, back as it came. */
    @NonBlocking
    Desk.Text echo(Desk.Text text);

    /** Something that nobody answers. */
    @NonBlocking
    @OneWay
    void notice(Desk.Query query);
}
