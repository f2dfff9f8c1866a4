package clash;

import dev.meshapi.Address;
import dev.meshapi.CallOptions;
import dev.meshapi.MeshNode;
import dev.meshapi.Target;
import dev.meshapi.annotation.MeshGenerated;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javax.annotation.processing.Generated;

/**
 * Calls {@link Phone} on other instances: choose who, then call what. Immutable and thread-safe.
 */
@MeshGenerated
@Generated("dev.meshapi.processor.MeshProcessor")
public final class PhoneClient {
    private final dev.meshapi.Mesh mesh;

    private final CallOptions options;

    /** A client of {@link Phone} that sends through this mesh. */
    public PhoneClient(dev.meshapi.Mesh mesh) {
        this(mesh, CallOptions.defaults());
    }

    private PhoneClient(dev.meshapi.Mesh mesh, CallOptions options) {
        this.mesh = mesh;
        this.options = options;
    }

    /** {@link Phone} on the node with this id. */
    public One node(long instanceId) {
        return at(Address.node(instanceId));
    }

    /** {@link Phone} on exactly this node. */
    public One node(MeshNode node) {
        return at(Address.node(node));
    }

    /** {@link Phone} on some node that serves it. */
    public One any() {
        return at(Address.any());
    }

    /** {@link Phone} on the same node for the same key. */
    public One keyed(Object key) {
        return at(Address.keyed(key));
    }

    /** {@link Phone} on the node that leads. */
    public One leader() {
        return at(Address.leader());
    }

    /** {@link Phone} on the one node that the address means. */
    public One at(Address.One address) {
        return new One(mesh.target(address, options));
    }

    /** {@link Phone} on every node that serves it, this one included. */
    public Many all() {
        return at(Address.all());
    }

    /** {@link Phone} on every node that serves it, but not this one. */
    public Many others() {
        return at(Address.others());
    }

    /** {@link Phone} on exactly these nodes. */
    public Many nodes(java.util.Collection<MeshNode> nodes) {
        return at(Address.nodes(nodes));
    }

    /** {@link Phone} on the nodes that the address means. */
    public Many at(Address.Many address) {
        return new Many(mesh.target(address, options));
    }

    /** A copy that calls with these options. */
    public PhoneClient with(CallOptions options) {
        return new PhoneClient(mesh, options);
    }

    /** A copy that waits this long for a sign of life. */
    public PhoneClient withTimeout(Duration idleTimeout) {
        return with(options.idleTimeout(idleTimeout));
    }

    /** {@link Phone} on one node: blocks until the reply is there. */
    public static final class One implements Phone {
        private final Target.One target;

        private One(Target.One target) {
            this.target = target;
        }

        /** The same node, with futures. */
        public Async async() {
            return new Async(target);
        }

        /** Calls {@link Phone#call}, and waits for the reply. */
        @Override
        public clash.One call(String call) {
            return target.call(PhoneMessages.CALL, call);
        }

        /** Calls {@link Phone#target}, and waits for the reply. */
        @Override
        public clash.Async target(Mesh target, Message mesh) {
            return this.target.call(PhoneMessages.TARGET,
                    new PhoneMessages.TargetRequest(target, mesh));
        }

        /** Calls {@link Phone#request}, and waits for the reply. */
        @Override
        public List request(List request, Mesh handler, String call, String context) {
            return target.call(PhoneMessages.REQUEST,
                    new PhoneMessages.RequestRequest(request, handler, call, context));
        }

        /** Sends {@link Phone#handler}, and waits until Redis has taken it. */
        @Override
        public void handler(Mesh handler) {
            target.call(PhoneMessages.HANDLER, handler);
        }

        /** Sends {@link Phone#all}, and waits until Redis has taken it. */
        @Override
        public void all(String target) {
            this.target.call(PhoneMessages.ALL, target);
        }

        /** Calls {@link Phone#nothing}, and waits for the reply. */
        @Override
        public String nothing(String state, String failure) throws Dropped {
            return target.call(PhoneMessages.NOTHING,
                    new PhoneMessages.NothingRequest(state, failure));
        }

        /** Calls {@link Phone#ring(int)}, and waits for the acknowledgement. */
        @Override
        public void ring(int times) {
            target.call(PhoneMessages.RING, times);
        }

        /** Calls {@link Phone#ring()}, and waits for the acknowledgement. */
        @Override
        public void ring() {
            target.call(PhoneMessages.RING_2);
        }

        /** Calls {@link Phone#dropped}, and waits for the acknowledgement. */
        @Override
        public void dropped() {
            target.call(PhoneMessages.DROPPED_2);
        }

        /** Calls {@link Phone#yield}, and waits for the reply. */
        @Override
        public String yield(int record, String var) {
            return target.call(PhoneMessages.YIELD, new PhoneMessages.YieldRequest(record, var));
        }

        /** Calls {@link Phone#record}, and waits for the acknowledgement. */
        @Override
        public void record(String sealed) {
            target.call(PhoneMessages.RECORD, sealed);
        }

        /** Calls {@link Phone#ringRequest}, and waits for the acknowledgement. */
        @Override
        public void ringRequest(int one, int two) {
            target.call(PhoneMessages.RING_REQUEST, new PhoneMessages.RingRequestRequest(one, two));
        }

        /** Calls {@link Phone#gather}, and waits for the reply. */
        @Override
        public Replies gather(Gather gather, String gathering, Collection replies) {
            return target.call(PhoneMessages.GATHER,
                    new PhoneMessages.GatherRequest(gather, gathering, replies));
        }

        /** Calls {@link Phone#progress}, and waits for the acknowledgement. */
        @Override
        public void progress(String progress, String reports, String target) {
            this.target.call(PhoneMessages.PROGRESS,
                    new PhoneMessages.ProgressRequest(progress, reports, target));
        }

        /**
         * Calls {@link Phone#progress}, listens to what it reports, and waits for the
         * acknowledgement.
         */
        public void progress(String progress, String reports, String target,
                Consumer<? super Gather> reports2) {
            this.target.call(PhoneMessages.PROGRESS,
                    new PhoneMessages.ProgressRequest(progress, reports, target), reports2);
        }

        /** Calls {@link Phone#ring(int, double)}, and waits for the acknowledgement. */
        @Override
        public void ring(int times, double loudness) {
            target.call(PhoneMessages.RING_3, new PhoneMessages.RingRequest(times, loudness));
        }
    }

    /** {@link Phone} on one node, with futures. */
    public static final class Async {
        private final Target.One target;

        private Async(Target.One target) {
            this.target = target;
        }

        /** Calls {@link Phone#call}, and promises the reply. */
        public CompletableFuture<clash.One> call(String call) {
            return target.callAsync(PhoneMessages.CALL, call);
        }

        /** Calls {@link Phone#target}, and promises the reply. */
        public CompletableFuture<clash.Async> target(Mesh target, Message mesh) {
            return this.target.callAsync(PhoneMessages.TARGET,
                    new PhoneMessages.TargetRequest(target, mesh));
        }

        /** Calls {@link Phone#request}, and promises the reply. */
        public CompletableFuture<List> request(List request, Mesh handler, String call,
                String context) {
            return target.callAsync(PhoneMessages.REQUEST,
                    new PhoneMessages.RequestRequest(request, handler, call, context));
        }

        /** Sends {@link Phone#handler}, and promises that Redis has taken it. */
        public CompletableFuture<Void> handler(Mesh handler) {
            return target.callAsync(PhoneMessages.HANDLER, handler);
        }

        /** Sends {@link Phone#all}, and promises that Redis has taken it. */
        public CompletableFuture<Void> all(String target) {
            return this.target.callAsync(PhoneMessages.ALL, target);
        }

        /** Calls {@link Phone#nothing}, and promises the reply. */
        public CompletableFuture<String> nothing(String state, String failure) {
            return target.callAsync(PhoneMessages.NOTHING,
                    new PhoneMessages.NothingRequest(state, failure));
        }

        /** Calls {@link Phone#ring(int)}, and promises the acknowledgement. */
        public CompletableFuture<Void> ring(int times) {
            return target.callAsync(PhoneMessages.RING, times);
        }

        /** Calls {@link Phone#ring()}, and promises the acknowledgement. */
        public CompletableFuture<Void> ring() {
            return target.callAsync(PhoneMessages.RING_2);
        }

        /** Calls {@link Phone#dropped}, and promises the acknowledgement. */
        public CompletableFuture<Void> dropped() {
            return target.callAsync(PhoneMessages.DROPPED_2);
        }

        /** Calls {@link Phone#yield}, and promises the reply. */
        public CompletableFuture<String> yield(int record, String var) {
            return target.callAsync(PhoneMessages.YIELD,
                    new PhoneMessages.YieldRequest(record, var));
        }

        /** Calls {@link Phone#record}, and promises the acknowledgement. */
        public CompletableFuture<Void> record(String sealed) {
            return target.callAsync(PhoneMessages.RECORD, sealed);
        }

        /** Calls {@link Phone#ringRequest}, and promises the acknowledgement. */
        public CompletableFuture<Void> ringRequest(int one, int two) {
            return target.callAsync(PhoneMessages.RING_REQUEST,
                    new PhoneMessages.RingRequestRequest(one, two));
        }

        /** Calls {@link Phone#gather}, and promises the reply. */
        public CompletableFuture<Replies> gather(Gather gather, String gathering,
                Collection replies) {
            return target.callAsync(PhoneMessages.GATHER,
                    new PhoneMessages.GatherRequest(gather, gathering, replies));
        }

        /** Calls {@link Phone#progress}, and promises the acknowledgement. */
        public CompletableFuture<Void> progress(String progress, String reports, String target) {
            return this.target.callAsync(PhoneMessages.PROGRESS,
                    new PhoneMessages.ProgressRequest(progress, reports, target));
        }

        /**
         * Calls {@link Phone#progress}, listens to what it reports, and promises the
         * acknowledgement.
         */
        public CompletableFuture<Void> progress(String progress, String reports, String target,
                Consumer<? super Gather> reports2) {
            return this.target.callAsync(PhoneMessages.PROGRESS,
                    new PhoneMessages.ProgressRequest(progress, reports, target), reports2);
        }

        /** Calls {@link Phone#ring(int, double)}, and promises the acknowledgement. */
        public CompletableFuture<Void> ring(int times, double loudness) {
            return target.callAsync(PhoneMessages.RING_3,
                    new PhoneMessages.RingRequest(times, loudness));
        }
    }

    /** {@link Phone} on several nodes: one reply from each. */
    public static final class Many {
        private final Target.Many target;

        private Many(Target.Many target) {
            this.target = target;
        }

        /** The same nodes, with futures. */
        public ManyAsync async() {
            return new ManyAsync(target);
        }

        /** Calls {@link Phone#call} on each node, and waits for all of them. */
        public dev.meshapi.Replies<clash.One> call(String call) {
            return call(call, dev.meshapi.Gather.all());
        }

        /** Calls {@link Phone#call} on each node, and waits until {@code gather} has enough. */
        public dev.meshapi.Replies<clash.One> call(String call,
                dev.meshapi.Gather<clash.One> gather) {
            return target.call(PhoneMessages.CALL, call, gather);
        }

        /** Calls {@link Phone#target} on each node, and waits for all of them. */
        public dev.meshapi.Replies<clash.Async> target(Mesh target, Message mesh) {
            return target(target, mesh, dev.meshapi.Gather.all());
        }

        /** Calls {@link Phone#target} on each node, and waits until {@code gather} has enough. */
        public dev.meshapi.Replies<clash.Async> target(Mesh target, Message mesh,
                dev.meshapi.Gather<clash.Async> gather) {
            return this.target.call(PhoneMessages.TARGET,
                    new PhoneMessages.TargetRequest(target, mesh), gather);
        }

        /** Calls {@link Phone#request} on each node, and waits for all of them. */
        public dev.meshapi.Replies<List> request(List request, Mesh handler, String call,
                String context) {
            return request(request, handler, call, context, dev.meshapi.Gather.all());
        }

        /** Calls {@link Phone#request} on each node, and waits until {@code gather} has enough. */
        public dev.meshapi.Replies<List> request(List request, Mesh handler, String call,
                String context, dev.meshapi.Gather<List> gather) {
            return target.call(PhoneMessages.REQUEST,
                    new PhoneMessages.RequestRequest(request, handler, call, context), gather);
        }

        /** Sends {@link Phone#handler} to each node, and waits until Redis has taken it. */
        public void handler(Mesh handler) {
            target.send(PhoneMessages.HANDLER, handler);
        }

        /** Sends {@link Phone#all} to each node, and waits until Redis has taken it. */
        public void all(String target) {
            this.target.send(PhoneMessages.ALL, target);
        }

        /** Calls {@link Phone#nothing} on each node, and waits for all of them. */
        public dev.meshapi.Replies<String> nothing(String state, String failure) {
            return nothing(state, failure, dev.meshapi.Gather.all());
        }

        /** Calls {@link Phone#nothing} on each node, and waits until {@code gather} has enough. */
        public dev.meshapi.Replies<String> nothing(String state, String failure,
                dev.meshapi.Gather<String> gather) {
            return target.call(PhoneMessages.NOTHING,
                    new PhoneMessages.NothingRequest(state, failure), gather);
        }

        /** Calls {@link Phone#ring(int)} on each node, and waits for all of them. */
        public dev.meshapi.Replies<Void> ring(int times) {
            return ring(times, dev.meshapi.Gather.all());
        }

        /**
         * Calls {@link Phone#ring(int)} on each node, and waits until {@code gather} has enough.
         */
        public dev.meshapi.Replies<Void> ring(int times, dev.meshapi.Gather<Void> gather) {
            return target.call(PhoneMessages.RING, times, gather);
        }

        /** Calls {@link Phone#ring()} on each node, and waits for all of them. */
        public dev.meshapi.Replies<Void> ring() {
            return ring(dev.meshapi.Gather.all());
        }

        /** Calls {@link Phone#ring()} on each node, and waits until {@code gather} has enough. */
        public dev.meshapi.Replies<Void> ring(dev.meshapi.Gather<Void> gather) {
            return target.call(PhoneMessages.RING_2, null, gather);
        }

        /** Calls {@link Phone#dropped} on each node, and waits for all of them. */
        public dev.meshapi.Replies<Void> dropped() {
            return dropped(dev.meshapi.Gather.all());
        }

        /** Calls {@link Phone#dropped} on each node, and waits until {@code gather} has enough. */
        public dev.meshapi.Replies<Void> dropped(dev.meshapi.Gather<Void> gather) {
            return target.call(PhoneMessages.DROPPED_2, null, gather);
        }

        /** Calls {@link Phone#yield} on each node, and waits for all of them. */
        public dev.meshapi.Replies<String> yield(int record, String var) {
            return this.yield(record, var, dev.meshapi.Gather.all());
        }

        /** Calls {@link Phone#yield} on each node, and waits until {@code gather} has enough. */
        public dev.meshapi.Replies<String> yield(int record, String var,
                dev.meshapi.Gather<String> gather) {
            return target.call(PhoneMessages.YIELD, new PhoneMessages.YieldRequest(record, var),
                    gather);
        }

        /** Calls {@link Phone#record} on each node, and waits for all of them. */
        public dev.meshapi.Replies<Void> record(String sealed) {
            return record(sealed, dev.meshapi.Gather.all());
        }

        /** Calls {@link Phone#record} on each node, and waits until {@code gather} has enough. */
        public dev.meshapi.Replies<Void> record(String sealed, dev.meshapi.Gather<Void> gather) {
            return target.call(PhoneMessages.RECORD, sealed, gather);
        }

        /** Calls {@link Phone#ringRequest} on each node, and waits for all of them. */
        public dev.meshapi.Replies<Void> ringRequest(int one, int two) {
            return ringRequest(one, two, dev.meshapi.Gather.all());
        }

        /**
         * Calls {@link Phone#ringRequest} on each node, and waits until {@code gather} has enough.
         */
        public dev.meshapi.Replies<Void> ringRequest(int one, int two,
                dev.meshapi.Gather<Void> gather) {
            return target.call(PhoneMessages.RING_REQUEST,
                    new PhoneMessages.RingRequestRequest(one, two), gather);
        }

        /** Calls {@link Phone#gather} on each node, and waits for all of them. */
        public dev.meshapi.Replies<Replies> gather(Gather gather, String gathering,
                Collection replies) {
            return gather(gather, gathering, replies, dev.meshapi.Gather.all());
        }

        /**
         * Calls {@link Phone#gather} on each node, and waits until {@code gathering2} has enough.
         */
        public dev.meshapi.Replies<Replies> gather(Gather gather, String gathering,
                Collection replies, dev.meshapi.Gather<Replies> gathering2) {
            return target.call(PhoneMessages.GATHER,
                    new PhoneMessages.GatherRequest(gather, gathering, replies), gathering2);
        }

        /** Calls {@link Phone#progress} on each node, and waits for all of them. */
        public dev.meshapi.Replies<Void> progress(String progress, String reports, String target) {
            return progress(progress, reports, target, dev.meshapi.Gather.all());
        }

        /** Calls {@link Phone#progress} on each node, and waits until {@code gather} has enough. */
        public dev.meshapi.Replies<Void> progress(String progress, String reports, String target,
                dev.meshapi.Gather<Void> gather) {
            return this.target.call(PhoneMessages.PROGRESS,
                    new PhoneMessages.ProgressRequest(progress, reports, target), gather);
        }

        /** Calls {@link Phone#ring(int, double)} on each node, and waits for all of them. */
        public dev.meshapi.Replies<Void> ring(int times, double loudness) {
            return ring(times, loudness, dev.meshapi.Gather.all());
        }

        /**
         * Calls {@link Phone#ring(int, double)} on each node, and waits until {@code gather} has
         * enough.
         */
        public dev.meshapi.Replies<Void> ring(int times, double loudness,
                dev.meshapi.Gather<Void> gather) {
            return target.call(PhoneMessages.RING_3, new PhoneMessages.RingRequest(times, loudness),
                    gather);
        }
    }

    /** {@link Phone} on several nodes, with futures. */
    public static final class ManyAsync {
        private final Target.Many target;

        private ManyAsync(Target.Many target) {
            this.target = target;
        }

        /** Calls {@link Phone#call} on each node, and promises all replies. */
        public CompletableFuture<dev.meshapi.Replies<clash.One>> call(String call) {
            return call(call, dev.meshapi.Gather.all());
        }

        /**
         * Calls {@link Phone#call} on each node, and promises replies until {@code gather} has
         * enough.
         */
        public CompletableFuture<dev.meshapi.Replies<clash.One>> call(String call,
                dev.meshapi.Gather<clash.One> gather) {
            return target.callAsync(PhoneMessages.CALL, call, gather);
        }

        /** Calls {@link Phone#target} on each node, and promises all replies. */
        public CompletableFuture<dev.meshapi.Replies<clash.Async>> target(Mesh target,
                Message mesh) {
            return target(target, mesh, dev.meshapi.Gather.all());
        }

        /**
         * Calls {@link Phone#target} on each node, and promises replies until {@code gather} has
         * enough.
         */
        public CompletableFuture<dev.meshapi.Replies<clash.Async>> target(Mesh target, Message mesh,
                dev.meshapi.Gather<clash.Async> gather) {
            return this.target.callAsync(PhoneMessages.TARGET,
                    new PhoneMessages.TargetRequest(target, mesh), gather);
        }

        /** Calls {@link Phone#request} on each node, and promises all replies. */
        public CompletableFuture<dev.meshapi.Replies<List>> request(List request, Mesh handler,
                String call, String context) {
            return request(request, handler, call, context, dev.meshapi.Gather.all());
        }

        /**
         * Calls {@link Phone#request} on each node, and promises replies until {@code gather} has
         * enough.
         */
        public CompletableFuture<dev.meshapi.Replies<List>> request(List request, Mesh handler,
                String call, String context, dev.meshapi.Gather<List> gather) {
            return target.callAsync(PhoneMessages.REQUEST,
                    new PhoneMessages.RequestRequest(request, handler, call, context), gather);
        }

        /** Sends {@link Phone#handler} to each node, and promises that Redis has taken it. */
        public CompletableFuture<Void> handler(Mesh handler) {
            return target.sendAsync(PhoneMessages.HANDLER, handler);
        }

        /** Sends {@link Phone#all} to each node, and promises that Redis has taken it. */
        public CompletableFuture<Void> all(String target) {
            return this.target.sendAsync(PhoneMessages.ALL, target);
        }

        /** Calls {@link Phone#nothing} on each node, and promises all replies. */
        public CompletableFuture<dev.meshapi.Replies<String>> nothing(String state,
                String failure) {
            return nothing(state, failure, dev.meshapi.Gather.all());
        }

        /**
         * Calls {@link Phone#nothing} on each node, and promises replies until {@code gather} has
         * enough.
         */
        public CompletableFuture<dev.meshapi.Replies<String>> nothing(String state, String failure,
                dev.meshapi.Gather<String> gather) {
            return target.callAsync(PhoneMessages.NOTHING,
                    new PhoneMessages.NothingRequest(state, failure), gather);
        }

        /** Calls {@link Phone#ring(int)} on each node, and promises all replies. */
        public CompletableFuture<dev.meshapi.Replies<Void>> ring(int times) {
            return ring(times, dev.meshapi.Gather.all());
        }

        /**
         * Calls {@link Phone#ring(int)} on each node, and promises replies until {@code gather} has
         * enough.
         */
        public CompletableFuture<dev.meshapi.Replies<Void>> ring(int times,
                dev.meshapi.Gather<Void> gather) {
            return target.callAsync(PhoneMessages.RING, times, gather);
        }

        /** Calls {@link Phone#ring()} on each node, and promises all replies. */
        public CompletableFuture<dev.meshapi.Replies<Void>> ring() {
            return ring(dev.meshapi.Gather.all());
        }

        /**
         * Calls {@link Phone#ring()} on each node, and promises replies until {@code gather} has
         * enough.
         */
        public CompletableFuture<dev.meshapi.Replies<Void>> ring(dev.meshapi.Gather<Void> gather) {
            return target.callAsync(PhoneMessages.RING_2, null, gather);
        }

        /** Calls {@link Phone#dropped} on each node, and promises all replies. */
        public CompletableFuture<dev.meshapi.Replies<Void>> dropped() {
            return dropped(dev.meshapi.Gather.all());
        }

        /**
         * Calls {@link Phone#dropped} on each node, and promises replies until {@code gather} has
         * enough.
         */
        public CompletableFuture<dev.meshapi.Replies<Void>> dropped(
                dev.meshapi.Gather<Void> gather) {
            return target.callAsync(PhoneMessages.DROPPED_2, null, gather);
        }

        /** Calls {@link Phone#yield} on each node, and promises all replies. */
        public CompletableFuture<dev.meshapi.Replies<String>> yield(int record, String var) {
            return this.yield(record, var, dev.meshapi.Gather.all());
        }

        /**
         * Calls {@link Phone#yield} on each node, and promises replies until {@code gather} has
         * enough.
         */
        public CompletableFuture<dev.meshapi.Replies<String>> yield(int record, String var,
                dev.meshapi.Gather<String> gather) {
            return target.callAsync(PhoneMessages.YIELD,
                    new PhoneMessages.YieldRequest(record, var), gather);
        }

        /** Calls {@link Phone#record} on each node, and promises all replies. */
        public CompletableFuture<dev.meshapi.Replies<Void>> record(String sealed) {
            return record(sealed, dev.meshapi.Gather.all());
        }

        /**
         * Calls {@link Phone#record} on each node, and promises replies until {@code gather} has
         * enough.
         */
        public CompletableFuture<dev.meshapi.Replies<Void>> record(String sealed,
                dev.meshapi.Gather<Void> gather) {
            return target.callAsync(PhoneMessages.RECORD, sealed, gather);
        }

        /** Calls {@link Phone#ringRequest} on each node, and promises all replies. */
        public CompletableFuture<dev.meshapi.Replies<Void>> ringRequest(int one, int two) {
            return ringRequest(one, two, dev.meshapi.Gather.all());
        }

        /**
         * Calls {@link Phone#ringRequest} on each node, and promises replies until {@code gather}
         * has enough.
         */
        public CompletableFuture<dev.meshapi.Replies<Void>> ringRequest(int one, int two,
                dev.meshapi.Gather<Void> gather) {
            return target.callAsync(PhoneMessages.RING_REQUEST,
                    new PhoneMessages.RingRequestRequest(one, two), gather);
        }

        /** Calls {@link Phone#gather} on each node, and promises all replies. */
        public CompletableFuture<dev.meshapi.Replies<Replies>> gather(Gather gather,
                String gathering, Collection replies) {
            return gather(gather, gathering, replies, dev.meshapi.Gather.all());
        }

        /**
         * Calls {@link Phone#gather} on each node, and promises replies until {@code gathering2}
         * has enough.
         */
        public CompletableFuture<dev.meshapi.Replies<Replies>> gather(Gather gather,
                String gathering, Collection replies, dev.meshapi.Gather<Replies> gathering2) {
            return target.callAsync(PhoneMessages.GATHER,
                    new PhoneMessages.GatherRequest(gather, gathering, replies), gathering2);
        }

        /** Calls {@link Phone#progress} on each node, and promises all replies. */
        public CompletableFuture<dev.meshapi.Replies<Void>> progress(String progress,
                String reports, String target) {
            return progress(progress, reports, target, dev.meshapi.Gather.all());
        }

        /**
         * Calls {@link Phone#progress} on each node, and promises replies until {@code gather} has
         * enough.
         */
        public CompletableFuture<dev.meshapi.Replies<Void>> progress(String progress,
                String reports, String target, dev.meshapi.Gather<Void> gather) {
            return this.target.callAsync(PhoneMessages.PROGRESS,
                    new PhoneMessages.ProgressRequest(progress, reports, target), gather);
        }

        /** Calls {@link Phone#ring(int, double)} on each node, and promises all replies. */
        public CompletableFuture<dev.meshapi.Replies<Void>> ring(int times, double loudness) {
            return ring(times, loudness, dev.meshapi.Gather.all());
        }

        /**
         * Calls {@link Phone#ring(int, double)} on each node, and promises replies until
         * {@code gather} has enough.
         */
        public CompletableFuture<dev.meshapi.Replies<Void>> ring(int times, double loudness,
                dev.meshapi.Gather<Void> gather) {
            return target.callAsync(PhoneMessages.RING_3,
                    new PhoneMessages.RingRequest(times, loudness), gather);
        }
    }
}
