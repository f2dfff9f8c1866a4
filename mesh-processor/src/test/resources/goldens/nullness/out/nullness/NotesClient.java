package nullness;

import dev.meshapi.Address;
import dev.meshapi.CallOptions;
import dev.meshapi.Mesh;
import dev.meshapi.MeshNode;
import dev.meshapi.Target;
import dev.meshapi.annotation.MeshGenerated;
import java.time.Duration;
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

    /** {@link Notes} on the one node that the address means. */
    public One at(Address.One address) {
        return new One(mesh.target(address, options));
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

        /** Calls {@link Notes#find}. */
        @Override
        public @Nullable String find(@Nullable Integer id) {
            return target.call(NotesMessages.FIND, id);
        }

        /** Calls {@link Notes#all}. */
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

        /** Calls {@link Notes#find}. */
        public CompletableFuture<@Nullable String> find(@Nullable Integer id) {
            return target.callAsync(NotesMessages.FIND, id);
        }

        /** Calls {@link Notes#all}. */
        public CompletableFuture<Map<String, @Nullable List<@Nullable String>>> all(
                @Nullable String @Nullable [] tags, Map. @Nullable Entry<String, String> entry) {
            return target.callAsync(NotesMessages.ALL, new NotesMessages.AllRequest(tags, entry));
        }
    }
}
