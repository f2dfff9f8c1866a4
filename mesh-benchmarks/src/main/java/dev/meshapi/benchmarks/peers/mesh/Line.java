package dev.meshapi.benchmarks.peers.mesh;

import java.util.concurrent.CompletionStage;

/** The calls of one address, whichever API they belong to. */
interface Line {

    /** Asks, and waits. */
    Object status(Desk.Query query);

    /** Sends a text, and waits. */
    Object echo(Desk.Text text);

    /** Asks. */
    CompletionStage<?> statusAsync(Desk.Query query);

    /** Sends a text. */
    CompletionStage<?> echoAsync(Desk.Text text);
}
