package dev.meshapi.benchmarks.peers.redisson;

/** What is called. */
public interface StatusService {

    /** A small question. */
    Status status(Query query);

    /** A text, back as it came. */
    String echo(String text);

    /** The question. */
    record Query(boolean verbose) {}

    /** The answer. */
    record Status(String status, int uptime) {}
}
