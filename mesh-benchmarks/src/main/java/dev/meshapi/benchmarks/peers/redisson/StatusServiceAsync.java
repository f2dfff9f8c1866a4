package dev.meshapi.benchmarks.peers.redisson;

import org.redisson.api.RFuture;
import org.redisson.api.annotation.RRemoteAsync;

/** The same calls with futures. */
@RRemoteAsync(StatusService.class)
public interface StatusServiceAsync {

    /** A small question. */
    RFuture<StatusService.Status> status(StatusService.Query query);

    /** A text, back as it came. */
    RFuture<String> echo(String text);
}
