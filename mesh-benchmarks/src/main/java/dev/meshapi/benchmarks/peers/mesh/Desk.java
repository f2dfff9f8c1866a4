package dev.meshapi.benchmarks.peers.mesh;

import dev.meshapi.annotation.MeshApi;
import dev.meshapi.annotation.OneWay;

/** What is called in every scenario of ours. */
@MeshApi
public interface Desk {

    /** A small question. */
    Status status(Query query);

    /** A text, back as it came. */
    Text echo(Text text);

    /** Something that nobody answers. */
    @OneWay
    void notice(Query query);

    /** The question. */
    record Query(boolean verbose) {}

    /** Its answer. */
    record Status(String status, int uptime) {}

    /** A text of any length. */
    record Text(String text) {}
}
