package progress;

import dev.meshapi.Address;
import dev.meshapi.CallOptions;
import dev.meshapi.Gather;
import dev.meshapi.Mesh;
import dev.meshapi.MeshNode;
import dev.meshapi.Replies;
import dev.meshapi.Target;
import dev.meshapi.annotation.MeshGenerated;
import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javax.annotation.processing.Generated;

/**
 * Calls {@link Archive} on other instances: choose who, then call what. Immutable and thread-safe.
 */
@MeshGenerated
@Generated("dev.meshapi.processor.MeshProcessor")
@SuppressWarnings("overloads")
public final class ArchiveClient {
    private final Mesh mesh;

    private final CallOptions options;

    /** A client of {@link Archive} that sends through this mesh. */
    public ArchiveClient(Mesh mesh) {
        this(mesh, CallOptions.defaults());
    }

    private ArchiveClient(Mesh mesh, CallOptions options) {
        this.mesh = mesh;
        this.options = options;
    }

    /** {@link Archive} on the node with this id. */
    public One node(long instanceId) {
        return at(Address.node(instanceId));
    }

    /** {@link Archive} on exactly this node. */
    public One node(MeshNode node) {
        return at(Address.node(node));
    }

    /** {@link Archive} on some node that serves it. */
    public One any() {
        return at(Address.any());
    }

    /** {@link Archive} on the same node for the same key. */
    public One keyed(Object key) {
        return at(Address.keyed(key));
    }

    /** {@link Archive} on the node that leads. */
    public One leader() {
        return at(Address.leader());
    }

    /** {@link Archive} on the one node that the address means. */
    public One at(Address.One address) {
        return new One(mesh.target(address, options));
    }

    /** {@link Archive} on every node that serves it, this one included. */
    public Many all() {
        return at(Address.all());
    }

    /** {@link Archive} on every node that serves it, but not this one. */
    public Many others() {
        return at(Address.others());
    }

    /** {@link Archive} on exactly these nodes. */
    public Many nodes(Collection<MeshNode> nodes) {
        return at(Address.nodes(nodes));
    }

    /** {@link Archive} on the nodes that the address means. */
    public Many at(Address.Many address) {
        return new Many(mesh.target(address, options));
    }

    /** A copy that calls with these options. */
    public ArchiveClient with(CallOptions options) {
        return new ArchiveClient(mesh, options);
    }

    /** A copy that waits this long for a sign of life. */
    public ArchiveClient withTimeout(Duration idleTimeout) {
        return with(options.idleTimeout(idleTimeout));
    }

    /** {@link Archive} on one node: blocks until the reply is there. */
    public static final class One implements Archive {
        private final Target.One target;

        private One(Target.One target) {
            this.target = target;
        }

        /** The same node, with futures. */
        public Async async() {
            return new Async(target);
        }

        /** Calls {@link Archive#search}, and waits for the reply. */
        @Override
        public List<String> search(String text, int limit) throws IOException {
            return target.call(ArchiveMessages.SEARCH,
                    new ArchiveMessages.SearchRequest(text, limit));
        }

        /** Calls {@link Archive#search}, listens to what it reports, and waits for the reply. */
        public List<String> search(String text, int limit, Consumer<? super Percent> progress)
                throws IOException {
            return target.call(ArchiveMessages.SEARCH,
                    new ArchiveMessages.SearchRequest(text, limit), progress);
        }

        /** Calls {@link Archive#rebuild}, and waits for the acknowledgement. */
        @Override
        public void rebuild() {
            target.call(ArchiveMessages.REBUILD);
        }

        /**
         * Calls {@link Archive#rebuild}, listens to what it reports, and waits for the
         * acknowledgement.
         */
        public void rebuild(Consumer<? super Integer> progress) {
            target.call(ArchiveMessages.REBUILD, null, progress);
        }

        /** Calls {@link Archive#pack(String, long)}, and waits for the reply. May run twice. */
        @Override
        public boolean pack(String progress, long call) {
            return target.call(ArchiveMessages.PACK,
                    new ArchiveMessages.PackRequest(progress, call));
        }

        /**
         * Calls {@link Archive#pack(String, long)}, listens to what it reports, and waits for the
         * reply. May run twice.
         */
        public boolean pack(String progress, long call, Consumer<? super Archive.Step> reports) {
            return target.call(ArchiveMessages.PACK,
                    new ArchiveMessages.PackRequest(progress, call), reports);
        }

        /** Calls {@link Archive#pack(List)}, and waits for the reply. */
        @Override
        public int pack(List<String> names) {
            return target.call(ArchiveMessages.PACK_2, names);
        }

        /**
         * Calls {@link Archive#pack(List)}, listens to what it reports, and waits for the reply.
         */
        public int pack(List<String> names, Consumer<? super byte[]> progress) {
            return target.call(ArchiveMessages.PACK_2, names, progress);
        }

        /** Calls {@link Archive#count}, and waits for the reply. */
        @Deprecated
        @Override
        public int count(Archive.Reader of) {
            return target.call(ArchiveMessages.COUNT, of);
        }

        /** Calls {@link Archive#count}, listens to what it reports, and waits for the reply. */
        @Deprecated
        public int count(Archive.Reader of, Consumer<? super String> progress) {
            return target.call(ArchiveMessages.COUNT, of, progress);
        }

        /** Calls {@link Archive#check(Archive.Step)}, and waits for the acknowledgement. */
        @Override
        public void check(Archive.Step step) {
            target.call(ArchiveMessages.CHECK, step);
        }

        /**
         * Calls {@link Archive#check(Archive.Step)}, listens to what it reports, and waits for the
         * acknowledgement.
         */
        public void check(Archive.Step step, Consumer<? super Percent> progress) {
            target.call(ArchiveMessages.CHECK, step, progress);
        }

        /** Calls {@link Archive#check(Archive.Step.Reading)}, and waits for the acknowledgement. */
        @Override
        public void check(Archive.Step.Reading reading) {
            target.call(ArchiveMessages.CHECK_2, reading);
        }

        /**
         * Calls {@link Archive#check(Archive.Step.Reading)}, listens to what it reports, and waits
         * for the acknowledgement.
         */
        public void check(Archive.Step.Reading reading, Consumer<? super String> progress) {
            target.call(ArchiveMessages.CHECK_2, reading, progress);
        }
    }

    /** {@link Archive} on one node, with futures. */
    public static final class Async {
        private final Target.One target;

        private Async(Target.One target) {
            this.target = target;
        }

        /** Calls {@link Archive#search}, and promises the reply. */
        public CompletableFuture<List<String>> search(String text, int limit) {
            return target.callAsync(ArchiveMessages.SEARCH,
                    new ArchiveMessages.SearchRequest(text, limit));
        }

        /** Calls {@link Archive#search}, listens to what it reports, and promises the reply. */
        public CompletableFuture<List<String>> search(String text, int limit,
                Consumer<? super Percent> progress) {
            return target.callAsync(ArchiveMessages.SEARCH,
                    new ArchiveMessages.SearchRequest(text, limit), progress);
        }

        /** Calls {@link Archive#rebuild}, and promises the acknowledgement. */
        public CompletableFuture<Void> rebuild() {
            return target.callAsync(ArchiveMessages.REBUILD);
        }

        /**
         * Calls {@link Archive#rebuild}, listens to what it reports, and promises the
         * acknowledgement.
         */
        public CompletableFuture<Void> rebuild(Consumer<? super Integer> progress) {
            return target.callAsync(ArchiveMessages.REBUILD, null, progress);
        }

        /** Calls {@link Archive#pack(String, long)}, and promises the reply. May run twice. */
        public CompletableFuture<Boolean> pack(String progress, long call) {
            return target.callAsync(ArchiveMessages.PACK,
                    new ArchiveMessages.PackRequest(progress, call));
        }

        /**
         * Calls {@link Archive#pack(String, long)}, listens to what it reports, and promises the
         * reply. May run twice.
         */
        public CompletableFuture<Boolean> pack(String progress, long call,
                Consumer<? super Archive.Step> reports) {
            return target.callAsync(ArchiveMessages.PACK,
                    new ArchiveMessages.PackRequest(progress, call), reports);
        }

        /** Calls {@link Archive#pack(List)}, and promises the reply. */
        public CompletableFuture<Integer> pack(List<String> names) {
            return target.callAsync(ArchiveMessages.PACK_2, names);
        }

        /** Calls {@link Archive#pack(List)}, listens to what it reports, and promises the reply. */
        public CompletableFuture<Integer> pack(List<String> names,
                Consumer<? super byte[]> progress) {
            return target.callAsync(ArchiveMessages.PACK_2, names, progress);
        }

        /** Calls {@link Archive#count}, and promises the reply. */
        @Deprecated
        public CompletableFuture<Integer> count(Archive.Reader of) {
            return target.callAsync(ArchiveMessages.COUNT, of);
        }

        /** Calls {@link Archive#count}, listens to what it reports, and promises the reply. */
        @Deprecated
        public CompletableFuture<Integer> count(Archive.Reader of,
                Consumer<? super String> progress) {
            return target.callAsync(ArchiveMessages.COUNT, of, progress);
        }

        /** Calls {@link Archive#check(Archive.Step)}, and promises the acknowledgement. */
        public CompletableFuture<Void> check(Archive.Step step) {
            return target.callAsync(ArchiveMessages.CHECK, step);
        }

        /**
         * Calls {@link Archive#check(Archive.Step)}, listens to what it reports, and promises the
         * acknowledgement.
         */
        public CompletableFuture<Void> check(Archive.Step step,
                Consumer<? super Percent> progress) {
            return target.callAsync(ArchiveMessages.CHECK, step, progress);
        }

        /** Calls {@link Archive#check(Archive.Step.Reading)}, and promises the acknowledgement. */
        public CompletableFuture<Void> check(Archive.Step.Reading reading) {
            return target.callAsync(ArchiveMessages.CHECK_2, reading);
        }

        /**
         * Calls {@link Archive#check(Archive.Step.Reading)}, listens to what it reports, and
         * promises the acknowledgement.
         */
        public CompletableFuture<Void> check(Archive.Step.Reading reading,
                Consumer<? super String> progress) {
            return target.callAsync(ArchiveMessages.CHECK_2, reading, progress);
        }
    }

    /** {@link Archive} on several nodes: one reply from each. */
    public static final class Many {
        private final Target.Many target;

        private Many(Target.Many target) {
            this.target = target;
        }

        /** The same nodes, with futures. */
        public ManyAsync async() {
            return new ManyAsync(target);
        }

        /** Calls {@link Archive#search} on each node, and waits for all of them. */
        public Replies<List<String>> search(String text, int limit) {
            return search(text, limit, Gather.all());
        }

        /** Calls {@link Archive#search} on each node, and waits until {@code gather} has enough. */
        public Replies<List<String>> search(String text, int limit, Gather<List<String>> gather) {
            return target.call(ArchiveMessages.SEARCH,
                    new ArchiveMessages.SearchRequest(text, limit), gather);
        }

        /** Calls {@link Archive#rebuild} on each node, and waits for all of them. */
        public Replies<Void> rebuild() {
            return rebuild(Gather.all());
        }

        /**
         * Calls {@link Archive#rebuild} on each node, and waits until {@code gather} has enough.
         */
        public Replies<Void> rebuild(Gather<Void> gather) {
            return target.call(ArchiveMessages.REBUILD, null, gather);
        }

        /** Calls {@link Archive#pack(String, long)} on each node, and waits for all of them. */
        public Replies<Boolean> pack(String progress, long call) {
            return pack(progress, call, Gather.all());
        }

        /**
         * Calls {@link Archive#pack(String, long)} on each node, and waits until {@code gather} has
         * enough.
         */
        public Replies<Boolean> pack(String progress, long call, Gather<Boolean> gather) {
            return target.call(ArchiveMessages.PACK,
                    new ArchiveMessages.PackRequest(progress, call), gather);
        }

        /** Calls {@link Archive#pack(List)} on each node, and waits for all of them. */
        public Replies<Integer> pack(List<String> names) {
            return pack(names, Gather.all());
        }

        /**
         * Calls {@link Archive#pack(List)} on each node, and waits until {@code gather} has enough.
         */
        public Replies<Integer> pack(List<String> names, Gather<Integer> gather) {
            return target.call(ArchiveMessages.PACK_2, names, gather);
        }

        /** Calls {@link Archive#count} on each node, and waits for all of them. */
        @Deprecated
        public Replies<Integer> count(Archive.Reader of) {
            return count(of, Gather.all());
        }

        /** Calls {@link Archive#count} on each node, and waits until {@code gather} has enough. */
        @Deprecated
        public Replies<Integer> count(Archive.Reader of, Gather<Integer> gather) {
            return target.call(ArchiveMessages.COUNT, of, gather);
        }

        /** Calls {@link Archive#check(Archive.Step)} on each node, and waits for all of them. */
        public Replies<Void> check(Archive.Step step) {
            return check(step, Gather.all());
        }

        /**
         * Calls {@link Archive#check(Archive.Step)} on each node, and waits until {@code gather}
         * has enough.
         */
        public Replies<Void> check(Archive.Step step, Gather<Void> gather) {
            return target.call(ArchiveMessages.CHECK, step, gather);
        }

        /**
         * Calls {@link Archive#check(Archive.Step.Reading)} on each node, and waits for all of
         * them.
         */
        public Replies<Void> check(Archive.Step.Reading reading) {
            return check(reading, Gather.all());
        }

        /**
         * Calls {@link Archive#check(Archive.Step.Reading)} on each node, and waits until
         * {@code gather} has enough.
         */
        public Replies<Void> check(Archive.Step.Reading reading, Gather<Void> gather) {
            return target.call(ArchiveMessages.CHECK_2, reading, gather);
        }
    }

    /** {@link Archive} on several nodes, with futures. */
    public static final class ManyAsync {
        private final Target.Many target;

        private ManyAsync(Target.Many target) {
            this.target = target;
        }

        /** Calls {@link Archive#search} on each node, and promises all replies. */
        public CompletableFuture<Replies<List<String>>> search(String text, int limit) {
            return search(text, limit, Gather.all());
        }

        /**
         * Calls {@link Archive#search} on each node, and promises replies until {@code gather} has
         * enough.
         */
        public CompletableFuture<Replies<List<String>>> search(String text, int limit,
                Gather<List<String>> gather) {
            return target.callAsync(ArchiveMessages.SEARCH,
                    new ArchiveMessages.SearchRequest(text, limit), gather);
        }

        /** Calls {@link Archive#rebuild} on each node, and promises all replies. */
        public CompletableFuture<Replies<Void>> rebuild() {
            return rebuild(Gather.all());
        }

        /**
         * Calls {@link Archive#rebuild} on each node, and promises replies until {@code gather} has
         * enough.
         */
        public CompletableFuture<Replies<Void>> rebuild(Gather<Void> gather) {
            return target.callAsync(ArchiveMessages.REBUILD, null, gather);
        }

        /** Calls {@link Archive#pack(String, long)} on each node, and promises all replies. */
        public CompletableFuture<Replies<Boolean>> pack(String progress, long call) {
            return pack(progress, call, Gather.all());
        }

        /**
         * Calls {@link Archive#pack(String, long)} on each node, and promises replies until
         * {@code gather} has enough.
         */
        public CompletableFuture<Replies<Boolean>> pack(String progress, long call,
                Gather<Boolean> gather) {
            return target.callAsync(ArchiveMessages.PACK,
                    new ArchiveMessages.PackRequest(progress, call), gather);
        }

        /** Calls {@link Archive#pack(List)} on each node, and promises all replies. */
        public CompletableFuture<Replies<Integer>> pack(List<String> names) {
            return pack(names, Gather.all());
        }

        /**
         * Calls {@link Archive#pack(List)} on each node, and promises replies until {@code gather}
         * has enough.
         */
        public CompletableFuture<Replies<Integer>> pack(List<String> names,
                Gather<Integer> gather) {
            return target.callAsync(ArchiveMessages.PACK_2, names, gather);
        }

        /** Calls {@link Archive#count} on each node, and promises all replies. */
        @Deprecated
        public CompletableFuture<Replies<Integer>> count(Archive.Reader of) {
            return count(of, Gather.all());
        }

        /**
         * Calls {@link Archive#count} on each node, and promises replies until {@code gather} has
         * enough.
         */
        @Deprecated
        public CompletableFuture<Replies<Integer>> count(Archive.Reader of,
                Gather<Integer> gather) {
            return target.callAsync(ArchiveMessages.COUNT, of, gather);
        }

        /** Calls {@link Archive#check(Archive.Step)} on each node, and promises all replies. */
        public CompletableFuture<Replies<Void>> check(Archive.Step step) {
            return check(step, Gather.all());
        }

        /**
         * Calls {@link Archive#check(Archive.Step)} on each node, and promises replies until
         * {@code gather} has enough.
         */
        public CompletableFuture<Replies<Void>> check(Archive.Step step, Gather<Void> gather) {
            return target.callAsync(ArchiveMessages.CHECK, step, gather);
        }

        /**
         * Calls {@link Archive#check(Archive.Step.Reading)} on each node, and promises all replies.
         */
        public CompletableFuture<Replies<Void>> check(Archive.Step.Reading reading) {
            return check(reading, Gather.all());
        }

        /**
         * Calls {@link Archive#check(Archive.Step.Reading)} on each node, and promises replies
         * until {@code gather} has enough.
         */
        public CompletableFuture<Replies<Void>> check(Archive.Step.Reading reading,
                Gather<Void> gather) {
            return target.callAsync(ArchiveMessages.CHECK_2, reading, gather);
        }
    }
}
