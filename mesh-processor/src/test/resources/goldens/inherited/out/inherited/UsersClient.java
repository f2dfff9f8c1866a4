package inherited;

import dev.meshapi.Address;
import dev.meshapi.CallOptions;
import dev.meshapi.Mesh;
import dev.meshapi.MeshNode;
import dev.meshapi.Target;
import dev.meshapi.annotation.MeshGenerated;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;

/**
 * Calls {@link Users} on other instances: choose who, then call what. Immutable and thread-safe.
 */
@MeshGenerated
@Generated("dev.meshapi.processor.MeshProcessor")
public final class UsersClient {
    private final Mesh mesh;

    private final CallOptions options;

    /** A client of {@link Users} that sends through this mesh. */
    public UsersClient(Mesh mesh) {
        this(mesh, CallOptions.defaults());
    }

    private UsersClient(Mesh mesh, CallOptions options) {
        this.mesh = mesh;
        this.options = options;
    }

    /** {@link Users} on the node with this id. */
    public One node(long instanceId) {
        return at(Address.node(instanceId));
    }

    /** {@link Users} on exactly this node. */
    public One node(MeshNode node) {
        return at(Address.node(node));
    }

    /** {@link Users} on the one node that the address means. */
    public One at(Address.One address) {
        return new One(mesh.target(address, options));
    }

    /** {@link Users} on every node that serves it, this one included. */
    public Many all() {
        return at(Address.all());
    }

    /** {@link Users} on every node that serves it, but not this one. */
    public Many others() {
        return at(Address.others());
    }

    /** {@link Users} on the nodes that the address means. */
    public Many at(Address.Many address) {
        return new Many(mesh.target(address, options));
    }

    /** A copy that calls with these options. */
    public UsersClient with(CallOptions options) {
        return new UsersClient(mesh, options);
    }

    /** A copy that waits this long for a sign of life. */
    public UsersClient withTimeout(Duration idleTimeout) {
        return with(options.idleTimeout(idleTimeout));
    }

    /** {@link Users} on one node: blocks until the reply is there. */
    public static final class One implements Users {
        private final Target.One target;

        private One(Target.One target) {
            this.target = target;
        }

        /** The same node, with futures. */
        public Async async() {
            return new Async(target);
        }

        /** Calls {@link Users#both}. */
        @Override
        public String both(String id) {
            return target.call(UsersMessages.BOTH, id);
        }

        /** Calls {@link Users#rename}. */
        @Override
        public User rename(User user, String name) throws Duplicate, Gone {
            return target.call(UsersMessages.RENAME, new UsersMessages.RenameRequest(user, name));
        }

        /** Calls {@link Users#save}. */
        @Override
        public void save(String key, User value) throws Duplicate {
            target.call(UsersMessages.SAVE, new UsersMessages.SaveRequest(key, value));
        }

        /** Calls {@link Users#saveAll}. */
        @Override
        public List<User> saveAll(List<? extends User> values) {
            return target.call(UsersMessages.SAVE_ALL, values);
        }

        /** Calls {@link Users#find}. */
        @Override
        public User find(String key) {
            return target.call(UsersMessages.FIND, key);
        }

        /** Calls {@link Users#count}. */
        @Override
        public int count(String[] keys) {
            return target.call(UsersMessages.COUNT, keys);
        }

        /** Sends {@link Users#changed}. */
        @Override
        public void changed(String id) {
            target.call(UsersMessages.CHANGED, id);
        }

        /** Calls {@link Users#describe}. */
        @Override
        public List<String> describe(String text) throws IOException, FileNotFoundException,
                EOFException {
            return target.call(UsersMessages.DESCRIBE, text);
        }
    }

    /** {@link Users} on one node, with futures. */
    public static final class Async {
        private final Target.One target;

        private Async(Target.One target) {
            this.target = target;
        }

        /** Calls {@link Users#both}. */
        public CompletableFuture<String> both(String id) {
            return target.callAsync(UsersMessages.BOTH, id);
        }

        /** Calls {@link Users#rename}. */
        public CompletableFuture<User> rename(User user, String name) {
            return target.callAsync(UsersMessages.RENAME,
                    new UsersMessages.RenameRequest(user, name));
        }

        /** Calls {@link Users#save}. */
        public CompletableFuture<Void> save(String key, User value) {
            return target.callAsync(UsersMessages.SAVE, new UsersMessages.SaveRequest(key, value));
        }

        /** Calls {@link Users#saveAll}. */
        public CompletableFuture<List<User>> saveAll(List<? extends User> values) {
            return target.callAsync(UsersMessages.SAVE_ALL, values);
        }

        /** Calls {@link Users#find}. */
        public CompletableFuture<User> find(String key) {
            return target.callAsync(UsersMessages.FIND, key);
        }

        /** Calls {@link Users#count}. */
        public CompletableFuture<Integer> count(String[] keys) {
            return target.callAsync(UsersMessages.COUNT, keys);
        }

        /** Sends {@link Users#changed}. */
        public CompletableFuture<Void> changed(String id) {
            return target.callAsync(UsersMessages.CHANGED, id);
        }

        /** Calls {@link Users#describe}. */
        public CompletableFuture<List<String>> describe(String text) {
            return target.callAsync(UsersMessages.DESCRIBE, text);
        }
    }

    /** {@link Users} on several nodes: one-way messages, each a single publish. */
    public static final class Many {
        private final Target.Many target;

        private Many(Target.Many target) {
            this.target = target;
        }

        /** The same nodes, with futures. */
        public ManyAsync async() {
            return new ManyAsync(target);
        }

        /** Sends {@link Users#changed}. */
        public void changed(String id) {
            target.send(UsersMessages.CHANGED, id);
        }
    }

    /** {@link Users} on several nodes, with futures. */
    public static final class ManyAsync {
        private final Target.Many target;

        private ManyAsync(Target.Many target) {
            this.target = target;
        }

        /** Sends {@link Users#changed}. */
        public CompletableFuture<Void> changed(String id) {
            return target.sendAsync(UsersMessages.CHANGED, id);
        }
    }
}
