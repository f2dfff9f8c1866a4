package inherited;

import dev.meshapi.Address;
import dev.meshapi.CallOptions;
import dev.meshapi.Gather;
import dev.meshapi.Mesh;
import dev.meshapi.MeshNode;
import dev.meshapi.Replies;
import dev.meshapi.Target;
import dev.meshapi.annotation.MeshGenerated;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
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

    /** {@link Users} on some node that serves it. */
    public One any() {
        return at(Address.any());
    }

    /** {@link Users} on the same node for the same key. */
    public One keyed(Object key) {
        return at(Address.keyed(key));
    }

    /** {@link Users} on the node that leads. */
    public One leader() {
        return at(Address.leader());
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

    /** {@link Users} on exactly these nodes. */
    public Many nodes(Collection<MeshNode> nodes) {
        return at(Address.nodes(nodes));
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

        /** Calls {@link Users#both}, and waits for the reply. */
        @Override
        public String both(String id) {
            return target.call(UsersMessages.BOTH, id);
        }

        /** Calls {@link Users#rename}, and waits for the reply. */
        @Override
        public User rename(User user, String name) throws Duplicate, Gone {
            return target.call(UsersMessages.RENAME, new UsersMessages.RenameRequest(user, name));
        }

        /** Calls {@link Users#save}, and waits for the acknowledgement. */
        @Override
        public void save(String key, User value) throws Duplicate {
            target.call(UsersMessages.SAVE, new UsersMessages.SaveRequest(key, value));
        }

        /** Calls {@link Users#saveAll}, and waits for the reply. */
        @Override
        public List<User> saveAll(List<? extends User> values) {
            return target.call(UsersMessages.SAVE_ALL, values);
        }

        /** Calls {@link Users#find}, and waits for the reply. */
        @Override
        public User find(String key) {
            return target.call(UsersMessages.FIND, key);
        }

        /** Calls {@link Users#count}, and waits for the reply. */
        @Override
        public int count(String[] keys) {
            return target.call(UsersMessages.COUNT, keys);
        }

        /** Sends {@link Users#changed}, and waits until Redis has taken it. */
        @Override
        public void changed(String id) {
            target.call(UsersMessages.CHANGED, id);
        }

        /** Calls {@link Users#describe}, and waits for the reply. */
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

        /** Calls {@link Users#both}, and promises the reply. */
        public CompletableFuture<String> both(String id) {
            return target.callAsync(UsersMessages.BOTH, id);
        }

        /** Calls {@link Users#rename}, and promises the reply. */
        public CompletableFuture<User> rename(User user, String name) {
            return target.callAsync(UsersMessages.RENAME,
                    new UsersMessages.RenameRequest(user, name));
        }

        /** Calls {@link Users#save}, and promises the acknowledgement. */
        public CompletableFuture<Void> save(String key, User value) {
            return target.callAsync(UsersMessages.SAVE, new UsersMessages.SaveRequest(key, value));
        }

        /** Calls {@link Users#saveAll}, and promises the reply. */
        public CompletableFuture<List<User>> saveAll(List<? extends User> values) {
            return target.callAsync(UsersMessages.SAVE_ALL, values);
        }

        /** Calls {@link Users#find}, and promises the reply. */
        public CompletableFuture<User> find(String key) {
            return target.callAsync(UsersMessages.FIND, key);
        }

        /** Calls {@link Users#count}, and promises the reply. */
        public CompletableFuture<Integer> count(String[] keys) {
            return target.callAsync(UsersMessages.COUNT, keys);
        }

        /** Sends {@link Users#changed}, and promises that Redis has taken it. */
        public CompletableFuture<Void> changed(String id) {
            return target.callAsync(UsersMessages.CHANGED, id);
        }

        /** Calls {@link Users#describe}, and promises the reply. */
        public CompletableFuture<List<String>> describe(String text) {
            return target.callAsync(UsersMessages.DESCRIBE, text);
        }
    }

    /** {@link Users} on several nodes: one reply from each. */
    public static final class Many {
        private final Target.Many target;

        private Many(Target.Many target) {
            this.target = target;
        }

        /** The same nodes, with futures. */
        public ManyAsync async() {
            return new ManyAsync(target);
        }

        /** Calls {@link Users#both} on each node, and waits for all of them. */
        public Replies<String> both(String id) {
            return both(id, Gather.all());
        }

        /** Calls {@link Users#both} on each node, and waits until {@code gather} has enough. */
        public Replies<String> both(String id, Gather<String> gather) {
            return target.call(UsersMessages.BOTH, id, gather);
        }

        /** Calls {@link Users#rename} on each node, and waits for all of them. */
        public Replies<User> rename(User user, String name) {
            return rename(user, name, Gather.all());
        }

        /** Calls {@link Users#rename} on each node, and waits until {@code gather} has enough. */
        public Replies<User> rename(User user, String name, Gather<User> gather) {
            return target.call(UsersMessages.RENAME, new UsersMessages.RenameRequest(user, name),
                    gather);
        }

        /** Calls {@link Users#save} on each node, and waits for all of them. */
        public Replies<Void> save(String key, User value) {
            return save(key, value, Gather.all());
        }

        /** Calls {@link Users#save} on each node, and waits until {@code gather} has enough. */
        public Replies<Void> save(String key, User value, Gather<Void> gather) {
            return target.call(UsersMessages.SAVE, new UsersMessages.SaveRequest(key, value),
                    gather);
        }

        /** Calls {@link Users#saveAll} on each node, and waits for all of them. */
        public Replies<List<User>> saveAll(List<? extends User> values) {
            return saveAll(values, Gather.all());
        }

        /** Calls {@link Users#saveAll} on each node, and waits until {@code gather} has enough. */
        public Replies<List<User>> saveAll(List<? extends User> values, Gather<List<User>> gather) {
            return target.call(UsersMessages.SAVE_ALL, values, gather);
        }

        /** Calls {@link Users#find} on each node, and waits for all of them. */
        public Replies<User> find(String key) {
            return find(key, Gather.all());
        }

        /** Calls {@link Users#find} on each node, and waits until {@code gather} has enough. */
        public Replies<User> find(String key, Gather<User> gather) {
            return target.call(UsersMessages.FIND, key, gather);
        }

        /** Calls {@link Users#count} on each node, and waits for all of them. */
        public Replies<Integer> count(String[] keys) {
            return count(keys, Gather.all());
        }

        /** Calls {@link Users#count} on each node, and waits until {@code gather} has enough. */
        public Replies<Integer> count(String[] keys, Gather<Integer> gather) {
            return target.call(UsersMessages.COUNT, keys, gather);
        }

        /** Sends {@link Users#changed} to each node, and waits until Redis has taken it. */
        public void changed(String id) {
            target.send(UsersMessages.CHANGED, id);
        }

        /** Calls {@link Users#describe} on each node, and waits for all of them. */
        public Replies<List<String>> describe(String text) {
            return describe(text, Gather.all());
        }

        /** Calls {@link Users#describe} on each node, and waits until {@code gather} has enough. */
        public Replies<List<String>> describe(String text, Gather<List<String>> gather) {
            return target.call(UsersMessages.DESCRIBE, text, gather);
        }
    }

    /** {@link Users} on several nodes, with futures. */
    public static final class ManyAsync {
        private final Target.Many target;

        private ManyAsync(Target.Many target) {
            this.target = target;
        }

        /** Calls {@link Users#both} on each node, and promises all replies. */
        public CompletableFuture<Replies<String>> both(String id) {
            return both(id, Gather.all());
        }

        /**
         * Calls {@link Users#both} on each node, and promises replies until {@code gather} has
         * enough.
         */
        public CompletableFuture<Replies<String>> both(String id, Gather<String> gather) {
            return target.callAsync(UsersMessages.BOTH, id, gather);
        }

        /** Calls {@link Users#rename} on each node, and promises all replies. */
        public CompletableFuture<Replies<User>> rename(User user, String name) {
            return rename(user, name, Gather.all());
        }

        /**
         * Calls {@link Users#rename} on each node, and promises replies until {@code gather} has
         * enough.
         */
        public CompletableFuture<Replies<User>> rename(User user, String name,
                Gather<User> gather) {
            return target.callAsync(UsersMessages.RENAME,
                    new UsersMessages.RenameRequest(user, name), gather);
        }

        /** Calls {@link Users#save} on each node, and promises all replies. */
        public CompletableFuture<Replies<Void>> save(String key, User value) {
            return save(key, value, Gather.all());
        }

        /**
         * Calls {@link Users#save} on each node, and promises replies until {@code gather} has
         * enough.
         */
        public CompletableFuture<Replies<Void>> save(String key, User value, Gather<Void> gather) {
            return target.callAsync(UsersMessages.SAVE, new UsersMessages.SaveRequest(key, value),
                    gather);
        }

        /** Calls {@link Users#saveAll} on each node, and promises all replies. */
        public CompletableFuture<Replies<List<User>>> saveAll(List<? extends User> values) {
            return saveAll(values, Gather.all());
        }

        /**
         * Calls {@link Users#saveAll} on each node, and promises replies until {@code gather} has
         * enough.
         */
        public CompletableFuture<Replies<List<User>>> saveAll(List<? extends User> values,
                Gather<List<User>> gather) {
            return target.callAsync(UsersMessages.SAVE_ALL, values, gather);
        }

        /** Calls {@link Users#find} on each node, and promises all replies. */
        public CompletableFuture<Replies<User>> find(String key) {
            return find(key, Gather.all());
        }

        /**
         * Calls {@link Users#find} on each node, and promises replies until {@code gather} has
         * enough.
         */
        public CompletableFuture<Replies<User>> find(String key, Gather<User> gather) {
            return target.callAsync(UsersMessages.FIND, key, gather);
        }

        /** Calls {@link Users#count} on each node, and promises all replies. */
        public CompletableFuture<Replies<Integer>> count(String[] keys) {
            return count(keys, Gather.all());
        }

        /**
         * Calls {@link Users#count} on each node, and promises replies until {@code gather} has
         * enough.
         */
        public CompletableFuture<Replies<Integer>> count(String[] keys, Gather<Integer> gather) {
            return target.callAsync(UsersMessages.COUNT, keys, gather);
        }

        /** Sends {@link Users#changed} to each node, and promises that Redis has taken it. */
        public CompletableFuture<Void> changed(String id) {
            return target.sendAsync(UsersMessages.CHANGED, id);
        }

        /** Calls {@link Users#describe} on each node, and promises all replies. */
        public CompletableFuture<Replies<List<String>>> describe(String text) {
            return describe(text, Gather.all());
        }

        /**
         * Calls {@link Users#describe} on each node, and promises replies until {@code gather} has
         * enough.
         */
        public CompletableFuture<Replies<List<String>>> describe(String text,
                Gather<List<String>> gather) {
            return target.callAsync(UsersMessages.DESCRIBE, text, gather);
        }
    }
}
