package shadows;

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
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;

/** Calls {@link Lang} on other instances: choose who, then call what. Immutable and thread-safe. */
@MeshGenerated
@Generated("dev.meshapi.processor.MeshProcessor")
public final class LangClient {
    private final Mesh mesh;

    private final CallOptions options;

    /** A client of {@link Lang} that sends through this mesh. */
    public LangClient(Mesh mesh) {
        this(mesh, CallOptions.defaults());
    }

    private LangClient(Mesh mesh, CallOptions options) {
        this.mesh = mesh;
        this.options = options;
    }

    /** {@link Lang} on the node with this id. */
    public One node(long instanceId) {
        return at(Address.node(instanceId));
    }

    /** {@link Lang} on exactly this node. */
    public One node(MeshNode node) {
        return at(Address.node(node));
    }

    /** {@link Lang} on some node that serves it. */
    public One any() {
        return at(Address.any());
    }

    /** {@link Lang} on the same node for the same key. */
    public One keyed(java.lang.Object key) {
        return at(Address.keyed(key));
    }

    /** {@link Lang} on the node that leads. */
    public One leader() {
        return at(Address.leader());
    }

    /** {@link Lang} on the one node that the address means. */
    public One at(Address.One address) {
        return new One(mesh.target(address, options));
    }

    /** {@link Lang} on every node that serves it, this one included. */
    public Many all() {
        return at(Address.all());
    }

    /** {@link Lang} on every node that serves it, but not this one. */
    public Many others() {
        return at(Address.others());
    }

    /** {@link Lang} on exactly these nodes. */
    public Many nodes(Collection<MeshNode> nodes) {
        return at(Address.nodes(nodes));
    }

    /** {@link Lang} on the nodes that the address means. */
    public Many at(Address.Many address) {
        return new Many(mesh.target(address, options));
    }

    /** A copy that calls with these options. */
    public LangClient with(CallOptions options) {
        return new LangClient(mesh, options);
    }

    /** A copy that waits this long for a sign of life. */
    public LangClient withTimeout(Duration idleTimeout) {
        return with(options.idleTimeout(idleTimeout));
    }

    /** {@link Lang} on one node: blocks until the reply is there. */
    public static final class One implements Lang {
        private final Target.One target;

        private One(Target.One target) {
            this.target = target;
        }

        /** The same node, with futures. */
        public Async async() {
            return new Async(target);
        }

        /** Calls {@link Lang#text}, and waits for the reply. */
        @java.lang.Override
        public java.lang.String text(String string, Integer number) {
            return target.call(LangMessages.TEXT, new LangMessages.TextRequest(string, number));
        }

        /** Calls {@link Lang#problem}, and waits for the reply. */
        @java.lang.Override
        public Exception problem(Object object) throws IllegalStateException {
            return target.call(LangMessages.PROBLEM, object);
        }

        /** Sends {@link Lang#clazz}, and waits until Redis has taken it. */
        @java.lang.Override
        public void clazz(Class clazz) {
            target.call(LangMessages.CLAZZ, clazz);
        }

        /** Calls {@link Lang#sequences}, and waits for the reply. */
        @java.lang.Override
        public List<java.lang.String> sequences(CharSequence sequence) {
            return target.call(LangMessages.SEQUENCES, sequence);
        }
    }

    /** {@link Lang} on one node, with futures. */
    public static final class Async {
        private final Target.One target;

        private Async(Target.One target) {
            this.target = target;
        }

        /** Calls {@link Lang#text}, and promises the reply. */
        public CompletableFuture<java.lang.String> text(String string, Integer number) {
            return target.callAsync(LangMessages.TEXT,
                    new LangMessages.TextRequest(string, number));
        }

        /** Calls {@link Lang#problem}, and promises the reply. */
        public CompletableFuture<Exception> problem(Object object) {
            return target.callAsync(LangMessages.PROBLEM, object);
        }

        /** Sends {@link Lang#clazz}, and promises that Redis has taken it. */
        public CompletableFuture<java.lang.Void> clazz(Class clazz) {
            return target.callAsync(LangMessages.CLAZZ, clazz);
        }

        /** Calls {@link Lang#sequences}, and promises the reply. */
        public CompletableFuture<List<java.lang.String>> sequences(CharSequence sequence) {
            return target.callAsync(LangMessages.SEQUENCES, sequence);
        }
    }

    /** {@link Lang} on several nodes: one reply from each. */
    public static final class Many {
        private final Target.Many target;

        private Many(Target.Many target) {
            this.target = target;
        }

        /** The same nodes, with futures. */
        public ManyAsync async() {
            return new ManyAsync(target);
        }

        /** Calls {@link Lang#text} on each node, and waits for all of them. */
        public Replies<java.lang.String> text(String string, Integer number) {
            return text(string, number, Gather.all());
        }

        /** Calls {@link Lang#text} on each node, and waits until {@code gather} has enough. */
        public Replies<java.lang.String> text(String string, Integer number,
                Gather<java.lang.String> gather) {
            return target.call(LangMessages.TEXT, new LangMessages.TextRequest(string, number),
                    gather);
        }

        /** Calls {@link Lang#problem} on each node, and waits for all of them. */
        public Replies<Exception> problem(Object object) {
            return problem(object, Gather.all());
        }

        /** Calls {@link Lang#problem} on each node, and waits until {@code gather} has enough. */
        public Replies<Exception> problem(Object object, Gather<Exception> gather) {
            return target.call(LangMessages.PROBLEM, object, gather);
        }

        /** Sends {@link Lang#clazz} to each node, and waits until Redis has taken it. */
        public void clazz(Class clazz) {
            target.send(LangMessages.CLAZZ, clazz);
        }

        /** Calls {@link Lang#sequences} on each node, and waits for all of them. */
        public Replies<List<java.lang.String>> sequences(CharSequence sequence) {
            return sequences(sequence, Gather.all());
        }

        /** Calls {@link Lang#sequences} on each node, and waits until {@code gather} has enough. */
        public Replies<List<java.lang.String>> sequences(CharSequence sequence,
                Gather<List<java.lang.String>> gather) {
            return target.call(LangMessages.SEQUENCES, sequence, gather);
        }
    }

    /** {@link Lang} on several nodes, with futures. */
    public static final class ManyAsync {
        private final Target.Many target;

        private ManyAsync(Target.Many target) {
            this.target = target;
        }

        /** Calls {@link Lang#text} on each node, and promises all replies. */
        public CompletableFuture<Replies<java.lang.String>> text(String string, Integer number) {
            return text(string, number, Gather.all());
        }

        /**
         * Calls {@link Lang#text} on each node, and promises replies until {@code gather} has
         * enough.
         */
        public CompletableFuture<Replies<java.lang.String>> text(String string, Integer number,
                Gather<java.lang.String> gather) {
            return target.callAsync(LangMessages.TEXT, new LangMessages.TextRequest(string, number),
                    gather);
        }

        /** Calls {@link Lang#problem} on each node, and promises all replies. */
        public CompletableFuture<Replies<Exception>> problem(Object object) {
            return problem(object, Gather.all());
        }

        /**
         * Calls {@link Lang#problem} on each node, and promises replies until {@code gather} has
         * enough.
         */
        public CompletableFuture<Replies<Exception>> problem(Object object,
                Gather<Exception> gather) {
            return target.callAsync(LangMessages.PROBLEM, object, gather);
        }

        /** Sends {@link Lang#clazz} to each node, and promises that Redis has taken it. */
        public CompletableFuture<java.lang.Void> clazz(Class clazz) {
            return target.sendAsync(LangMessages.CLAZZ, clazz);
        }

        /** Calls {@link Lang#sequences} on each node, and promises all replies. */
        public CompletableFuture<Replies<List<java.lang.String>>> sequences(CharSequence sequence) {
            return sequences(sequence, Gather.all());
        }

        /**
         * Calls {@link Lang#sequences} on each node, and promises replies until {@code gather} has
         * enough.
         */
        public CompletableFuture<Replies<List<java.lang.String>>> sequences(CharSequence sequence,
                Gather<List<java.lang.String>> gather) {
            return target.callAsync(LangMessages.SEQUENCES, sequence, gather);
        }
    }
}
