package dev.meshapi.internal.redis;

import dev.meshapi.MeshConnectionException;
import org.jspecify.annotations.Nullable;

/** Hears what became of one frame. Called once, mostly on an I/O thread: must neither block nor throw. */
@FunctionalInterface
public interface Delivery {
    /**
     * Redis has answered, or the frame did not reach it.
     *
     * @param receivers how many listen to the channel; 0 as well if it failed
     * @param failure null if Redis took it; else whether it may have left
     */
    void ended(long receivers, @Nullable MeshConnectionException failure);
}
