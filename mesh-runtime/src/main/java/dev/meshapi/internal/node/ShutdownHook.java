package dev.meshapi.internal.node;

import dev.meshapi.Execution;
import dev.meshapi.MeshStateException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says goodbye when the JVM shuts down. */
final class ShutdownHook {
    private static final Logger log = LoggerFactory.getLogger(ShutdownHook.class);

    private final String prefix;
    private final Runnable goodbye;

    /** Written by the thread that joins, read by the one that closes. */
    private volatile @Nullable Thread hook;

    ShutdownHook(String prefix, Runnable goodbye) {
        this.prefix = prefix;
        this.goodbye = goodbye;
    }

    /**
     * From now on the shutdown is a goodbye.
     *
     * @throws MeshStateException if the JVM is shutting down already; the goodbye has been said then
     */
    void add() {
        Thread thread = new Thread(goodbye, prefix + "-shutdown");
        try {
            Runtime.getRuntime().addShutdownHook(thread);
            hook = thread;
        } catch (IllegalStateException e) {
            goodbye.run();
            throw new MeshStateException(
                    Execution.NOT_EXECUTED, "The JVM is shutting down; a node cannot join any more", e);
        }
    }

    /** The goodbye has been said. */
    void forget() {
        Thread thread = hook;
        if (thread != null && thread != Thread.currentThread()) {
            try {
                Runtime.getRuntime().removeShutdownHook(thread);
            } catch (IllegalStateException e) {
                log.debug("The JVM is shutting down; its hook will find the node closed", e);
            }
        }
    }
}
