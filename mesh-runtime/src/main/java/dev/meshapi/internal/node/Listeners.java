package dev.meshapi.internal.node;

import dev.meshapi.MeshListener;
import dev.meshapi.MeshNode;
import dev.meshapi.Registration;
import dev.meshapi.internal.membership.Change;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the application what happens, in order, on one thread. A listener that throws harms nobody else. */
final class Listeners {
    private static final Logger log = LoggerFactory.getLogger(Listeners.class);

    private final Executor thread;
    private final Predicate<MeshNode> own;
    private final List<MeshListener> listeners = new CopyOnWriteArrayList<>();

    /** The nodes that the listeners have been told of. Touched on the thread only. */
    private final Map<Long, MeshNode> told = new TreeMap<>();

    /**
     * Nobody listens yet.
     *
     * @param thread runs one task at a time, in order
     * @param own whether a node is or was this one, of which listeners hear nothing
     */
    Listeners(Executor thread, Predicate<MeshNode> own) {
        this.thread = thread;
        this.own = own;
    }

    /** Adds a listener, and tells it of the nodes that are there: between the two nothing is missed. */
    Registration add(MeshListener listener) {
        thread.execute(() -> {
            told.values().forEach(node -> tell(listener, one -> one.nodeJoined(node)));
            listeners.add(listener);
        });
        return () -> thread.execute(() -> listeners.remove(listener));
    }

    void changed(Change change) {
        if (!own.test(change.node())) {
            thread.execute(() -> happened(change));
        }
    }

    void tell(Consumer<MeshListener> event) {
        thread.execute(() -> tellAll(event));
    }

    private void happened(Change change) {
        MeshNode node = change.node();
        if (change instanceof Change.Left left) {
            told.remove(node.instanceId());
            tellAll(listener -> listener.nodeLeft(node, left.reason()));
            return;
        }
        told.put(node.instanceId(), node);
        if (change instanceof Change.Joined) {
            tellAll(listener -> listener.nodeJoined(node));
        } else if (change instanceof Change.Draining) {
            tellAll(listener -> listener.nodeDraining(node));
        } else {
            tellAll(listener -> listener.nodeUpdated(node));
        }
    }

    private void tellAll(Consumer<MeshListener> event) {
        listeners.forEach(listener -> tell(listener, event));
    }

    private static void tell(MeshListener listener, Consumer<MeshListener> event) {
        try {
            event.accept(listener);
        } catch (Throwable e) {
            log.error("The listener {} failed; it is told of the next event all the same", listener, e);
        }
    }
}
