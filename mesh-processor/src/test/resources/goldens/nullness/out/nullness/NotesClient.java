package nullness;

import dev.meshapi.Address;
import dev.meshapi.CallOptions;
import dev.meshapi.Gather;
import dev.meshapi.Mesh;
import dev.meshapi.MeshNode;
import dev.meshapi.Replies;
import dev.meshapi.Target;
import dev.meshapi.annotation.MeshGenerated;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Calls {@link Notes} on other instances: choose who, then call what. Immutable and thread-safe.
 */
@MeshGenerated
@Generated("dev.meshapi.processor.MeshProcessor")
public final class NotesClient {
    private final Mesh mesh;

    private final CallOptions options;

    /** A client of {@link Notes} that sends through this mesh. */
    public NotesClient(Mesh mesh) {
        this(mesh, CallOptions.defaults());
    }

    private NotesClient(Mesh mesh, CallOptions options) {
        this.mesh = mesh;
        this.options = options;
    }

    /** {@link Notes} on the node with this id. */
    public One node(long instanceId) {
        return at(Address.node(instanceId));
    }

    /** {@link Notes} on exactly this node. */
    public One node(MeshNode node) {
        return at(Address.node(node));
    }

    /** {@link Notes} on some node that serves it. */
    public One any() {
        return at(Address.any());
    }

    /** {@link Notes} on the same node for the same key. */
    public One keyed(Object key) {
        return at(Address.keyed(key));
    }

    /** {@link Notes} on the node that leads. */
    public One leader() {
        return at(Address.leader());
    }

    /** {@link Notes} on the one node that the address means. */
    public One at(Address.One address) {
        return new One(mesh.target(address, options));
    }

    /** {@link Notes} on every node that serves it, this one included. */
    public Many all() {
        return at(Address.all());
    }

    /** {@link Notes} on every node that serves it, but not this one. */
    public Many others() {
        return at(Address.others());
    }

    /** {@link Notes} on exactly these nodes. */
    public Many nodes(Collection<MeshNode> nodes) {
        return at(Address.nodes(nodes));
    }

    /** {@link Notes} on the nodes that the address means. */
    public Many at(Address.Many address) {
        return new Many(mesh.target(address, options));
    }

    /** A copy that calls with these options. */
    public NotesClient with(CallOptions options) {
        return new NotesClient(mesh, options);
    }

    /** A copy that waits this long for a sign of life. */
    public NotesClient withTimeout(Duration idleTimeout) {
        return with(options.idleTimeout(idleTimeout));
    }

    /** {@link Notes} on one node: blocks until the reply is there. */
    public static final class One implements Notes {
        private final Target.One target;

        private One(Target.One target) {
            this.target = target;
        }

        /** The same node, with futures. */
        public Async async() {
            return new Async(target);
        }

        /** Calls {@link Notes#find}, and waits for the reply. */
        @Override
        public @Nullable String find(@Nullable Integer id) {
            return target.call(NotesMessages.FIND, id);
        }

        /** Calls {@link Notes#all}, and waits for the reply. */
        @Override
        public Map<String, @Nullable List<@Nullable String>> all(@Nullable String @Nullable [] tags,
                Map. @Nullable Entry<String, String> entry) {
            return target.call(NotesMessages.ALL, new NotesMessages.AllRequest(tags, entry));
        }
    }

    /** {@link Notes} on one node, with futures. */
    public static final class Async {
        private final Target.One target;

        private Async(Target.One target) {
            this.target = target;
        }

        /** Calls {@link Notes#find}, and promises the reply. */
        public CompletableFuture<@Nullable String> find(@Nullable Integer id) {
            return target.callAsync(NotesMessages.FIND, id);
        }

        /** Calls {@link Notes#all}, and promises the reply. */
        public CompletableFuture<Map<String, @Nullable List<@Nullable String>>> all(
                @Nullable String @Nullable [] tags, Map. @Nullable Entry<String, String> entry) {
            return target.callAsync(NotesMessages.ALL, new NotesMessages.AllRequest(tags, entry));
        }
    }

    /** {@link Notes} on several nodes: one reply from each. */
    public static final class Many {
        private final Target.Many target;

        private Many(Target.Many target) {
            this.target = target;
        }

        /** The same nodes, with futures. */
        public ManyAsync async() {
            return new ManyAsync(target);
        }

        /** Calls {@link Notes#find} on each node, and waits for all of them. */
        public Replies<@Nullable String> find(@Nullable Integer id) {
            return find(id, Gather.all());
        }

        /** Calls {@link Notes#find} on each node, and waits until {@code gather} has enough. */
        public Replies<@Nullable String> find(@Nullable Integer id,
                Gather<@Nullable String> gather) {
            return target.call(NotesMessages.FIND, id, gather);
        }

        /** Calls {@link Notes#all} on each node, and waits for all of them. */
        public Replies<Map<String, @Nullable List<@Nullable String>>> all(
                @Nullable String @Nullable [] tags, Map. @Nullable Entry<String, String> entry) {
            return all(tags, entry, Gather.all());
        }

        /** Calls {@link Notes#all} on each node, and waits until {@code gather} has enough. */
        public Replies<Map<String, @Nullable List<@Nullable String>>> all(
                @Nullable String @Nullable [] tags, Map. @Nullable Entry<String, String> entry,
                Gather<Map<String, @Nullable List<@Nullable String>>> gather) {
            return target.call(NotesMessages.ALL, new NotesMessages.AllRequest(tags, entry),
                    gather);
        }
    }

    /** {@link Notes} on several nodes, with futures. */
    public static final class ManyAsync {
        private final Target.Many target;

        private ManyAsync(Target.Many target) {
            this.target = target;
        }

        /** Calls {@link Notes#find} on each node, and promises all replies. */
        public CompletableFuture<Replies<@Nullable String>> find(@Nullable Integer id) {
            return find(id, Gather.all());
        }

        /**
         * Calls {@link Notes#find} on each node, and promises replies until {@code gather} has
         * enough.
         */
        public CompletableFuture<Replies<@Nullable String>> find(@Nullable Integer id,
                Gather<@Nullable String> gather) {
            return target.callAsync(NotesMessages.FIND, id, gather);
        }

        /** Calls {@link Notes#all} on each node, and promises all replies. */
        public CompletableFuture<Replies<Map<String, @Nullable List<@Nullable String>>>> all(
                @Nullable String @Nullable [] tags, Map. @Nullable Entry<String, String> entry) {
            return all(tags, entry, Gather.all());
        }

        /**
         * Calls {@link Notes#all} on each node, and promises replies until {@code gather} has
         * enough.
         */
        public CompletableFuture<Replies<Map<String, @Nullable List<@Nullable String>>>> all(
                @Nullable String @Nullable [] tags, Map. @Nullable Entry<String, String> entry,
                Gather<Map<String, @Nullable List<@Nullable String>>> gather) {
            return target.callAsync(NotesMessages.ALL, new NotesMessages.AllRequest(tags, entry),
                    gather);
        }
    }
}
