package manners;

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
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;

/**
 * Calls {@link Ledger} on other instances: choose who, then call what. Immutable and thread-safe.
 */
@MeshGenerated
@Generated("dev.meshapi.processor.MeshProcessor")
public final class LedgerClient {
    private final Mesh mesh;

    private final CallOptions options;

    /** A client of {@link Ledger} that sends through this mesh. */
    public LedgerClient(Mesh mesh) {
        this(mesh, CallOptions.defaults());
    }

    private LedgerClient(Mesh mesh, CallOptions options) {
        this.mesh = mesh;
        this.options = options;
    }

    /** {@link Ledger} on the node with this id. */
    public One node(long instanceId) {
        return at(Address.node(instanceId));
    }

    /** {@link Ledger} on exactly this node. */
    public One node(MeshNode node) {
        return at(Address.node(node));
    }

    /** {@link Ledger} on some node that serves it. */
    public One any() {
        return at(Address.any());
    }

    /** {@link Ledger} on the same node for the same key. */
    public One keyed(Object key) {
        return at(Address.keyed(key));
    }

    /** {@link Ledger} on the node that leads. */
    public One leader() {
        return at(Address.leader());
    }

    /** {@link Ledger} on the one node that the address means. */
    public One at(Address.One address) {
        return new One(mesh.target(address, options));
    }

    /** {@link Ledger} on every node that serves it, this one included. */
    public Many all() {
        return at(Address.all());
    }

    /** {@link Ledger} on every node that serves it, but not this one. */
    public Many others() {
        return at(Address.others());
    }

    /** {@link Ledger} on exactly these nodes. */
    public Many nodes(Collection<MeshNode> nodes) {
        return at(Address.nodes(nodes));
    }

    /** {@link Ledger} on the nodes that the address means. */
    public Many at(Address.Many address) {
        return new Many(mesh.target(address, options));
    }

    /** A copy that calls with these options. */
    public LedgerClient with(CallOptions options) {
        return new LedgerClient(mesh, options);
    }

    /** A copy that waits this long for a sign of life. */
    public LedgerClient withTimeout(Duration idleTimeout) {
        return with(options.idleTimeout(idleTimeout));
    }

    /** {@link Ledger} on one node: blocks until the reply is there. */
    public static final class One implements Ledger {
        private final Target.One target;

        private One(Target.One target) {
            this.target = target;
        }

        /** The same node, with futures. */
        public Async async() {
            return new Async(target);
        }

        /** Calls {@link Ledger#balance}, and waits for the reply. May run twice. */
        @Override
        public long balance(String account) {
            return target.call(LedgerMessages.BALANCE, account);
        }

        /** Calls {@link Ledger#isOpen}, and waits for the reply. */
        @Override
        public boolean isOpen() {
            return target.call(LedgerMessages.IS_OPEN);
        }

        /**
         * Calls {@link Ledger#close}, and waits for the reply. May run twice. Runs in the order
         * sent.
         */
        @Override
        public String close(int year, boolean forGood) {
            return target.call(LedgerMessages.CLOSE,
                    new LedgerMessages.CloseRequest(year, forGood));
        }

        /** Calls {@link Ledger#audit}, and waits for the acknowledgement. */
        @Override
        public void audit(String account) {
            target.call(LedgerMessages.AUDIT, account);
        }

        /**
         * Sends {@link Ledger#note}, and waits until Redis has taken it. Runs in the order sent.
         */
        @Override
        public void note(String text) {
            target.call(LedgerMessages.NOTE, text);
        }

        /**
         * Sends {@link Ledger#touch}, and waits until Redis has taken it. Runs in order for each
         * {@code account}.
         */
        @Override
        public void touch(String account) {
            target.call(LedgerMessages.TOUCH, account);
        }

        /**
         * Calls {@link Ledger#freeze}, and waits for the acknowledgement. Runs in order for each
         * {@code account}.
         */
        @Override
        public void freeze(String account, boolean frozen) {
            target.call(LedgerMessages.FREEZE, new LedgerMessages.FreezeRequest(account, frozen));
        }

        /**
         * Calls {@link Ledger#book}, and waits for the acknowledgement. Runs in order for each
         * {@code booking.customer}.
         */
        @Override
        public void book(Ledger.Booking booking) {
            target.call(LedgerMessages.BOOK, booking);
        }

        /**
         * Sends {@link Ledger#transfer}, and waits until Redis has taken it. Runs in order for each
         * {@code request.booking.customer.region}.
         */
        @Override
        public void transfer(Ledger.Request request, long cents) {
            target.call(LedgerMessages.TRANSFER,
                    new LedgerMessages.TransferRequest(request, cents));
        }

        /**
         * Calls {@link Ledger#reverse}, and waits for the acknowledgement. Runs in order for each
         * {@code entry.request.reference}.
         */
        @Override
        public void reverse(Ledger.Entry entry) {
            target.call(LedgerMessages.REVERSE, entry);
        }
    }

    /** {@link Ledger} on one node, with futures. */
    public static final class Async {
        private final Target.One target;

        private Async(Target.One target) {
            this.target = target;
        }

        /** Calls {@link Ledger#balance}, and promises the reply. May run twice. */
        public CompletableFuture<Long> balance(String account) {
            return target.callAsync(LedgerMessages.BALANCE, account);
        }

        /** Calls {@link Ledger#isOpen}, and promises the reply. */
        public CompletableFuture<Boolean> isOpen() {
            return target.callAsync(LedgerMessages.IS_OPEN);
        }

        /**
         * Calls {@link Ledger#close}, and promises the reply. May run twice. Runs in the order
         * sent.
         */
        public CompletableFuture<String> close(int year, boolean forGood) {
            return target.callAsync(LedgerMessages.CLOSE,
                    new LedgerMessages.CloseRequest(year, forGood));
        }

        /** Calls {@link Ledger#audit}, and promises the acknowledgement. */
        public CompletableFuture<Void> audit(String account) {
            return target.callAsync(LedgerMessages.AUDIT, account);
        }

        /**
         * Sends {@link Ledger#note}, and promises that Redis has taken it. Runs in the order sent.
         */
        public CompletableFuture<Void> note(String text) {
            return target.callAsync(LedgerMessages.NOTE, text);
        }

        /**
         * Sends {@link Ledger#touch}, and promises that Redis has taken it. Runs in order for each
         * {@code account}.
         */
        public CompletableFuture<Void> touch(String account) {
            return target.callAsync(LedgerMessages.TOUCH, account);
        }

        /**
         * Calls {@link Ledger#freeze}, and promises the acknowledgement. Runs in order for each
         * {@code account}.
         */
        public CompletableFuture<Void> freeze(String account, boolean frozen) {
            return target.callAsync(LedgerMessages.FREEZE,
                    new LedgerMessages.FreezeRequest(account, frozen));
        }

        /**
         * Calls {@link Ledger#book}, and promises the acknowledgement. Runs in order for each
         * {@code booking.customer}.
         */
        public CompletableFuture<Void> book(Ledger.Booking booking) {
            return target.callAsync(LedgerMessages.BOOK, booking);
        }

        /**
         * Sends {@link Ledger#transfer}, and promises that Redis has taken it. Runs in order for
         * each {@code request.booking.customer.region}.
         */
        public CompletableFuture<Void> transfer(Ledger.Request request, long cents) {
            return target.callAsync(LedgerMessages.TRANSFER,
                    new LedgerMessages.TransferRequest(request, cents));
        }

        /**
         * Calls {@link Ledger#reverse}, and promises the acknowledgement. Runs in order for each
         * {@code entry.request.reference}.
         */
        public CompletableFuture<Void> reverse(Ledger.Entry entry) {
            return target.callAsync(LedgerMessages.REVERSE, entry);
        }
    }

    /** {@link Ledger} on several nodes: one reply from each. */
    public static final class Many {
        private final Target.Many target;

        private Many(Target.Many target) {
            this.target = target;
        }

        /** The same nodes, with futures. */
        public ManyAsync async() {
            return new ManyAsync(target);
        }

        /** Calls {@link Ledger#balance} on each node, and waits for all of them. */
        public Replies<Long> balance(String account) {
            return balance(account, Gather.all());
        }

        /** Calls {@link Ledger#balance} on each node, and waits until {@code gather} has enough. */
        public Replies<Long> balance(String account, Gather<Long> gather) {
            return target.call(LedgerMessages.BALANCE, account, gather);
        }

        /** Calls {@link Ledger#isOpen} on each node, and waits for all of them. */
        public Replies<Boolean> isOpen() {
            return isOpen(Gather.all());
        }

        /** Calls {@link Ledger#isOpen} on each node, and waits until {@code gather} has enough. */
        public Replies<Boolean> isOpen(Gather<Boolean> gather) {
            return target.call(LedgerMessages.IS_OPEN, null, gather);
        }

        /**
         * Calls {@link Ledger#close} on each node, and waits for all of them. Runs in the order
         * sent.
         */
        public Replies<String> close(int year, boolean forGood) {
            return close(year, forGood, Gather.all());
        }

        /**
         * Calls {@link Ledger#close} on each node, and waits until {@code gather} has enough. Runs
         * in the order sent.
         */
        public Replies<String> close(int year, boolean forGood, Gather<String> gather) {
            return target.call(LedgerMessages.CLOSE, new LedgerMessages.CloseRequest(year, forGood),
                    gather);
        }

        /** Calls {@link Ledger#audit} on each node, and waits for all of them. */
        public Replies<Void> audit(String account) {
            return audit(account, Gather.all());
        }

        /** Calls {@link Ledger#audit} on each node, and waits until {@code gather} has enough. */
        public Replies<Void> audit(String account, Gather<Void> gather) {
            return target.call(LedgerMessages.AUDIT, account, gather);
        }

        /**
         * Sends {@link Ledger#note} to each node, and waits until Redis has taken it. Runs in the
         * order sent.
         */
        public void note(String text) {
            target.send(LedgerMessages.NOTE, text);
        }

        /**
         * Sends {@link Ledger#touch} to each node, and waits until Redis has taken it. Runs in
         * order for each {@code account}.
         */
        public void touch(String account) {
            target.send(LedgerMessages.TOUCH, account);
        }

        /**
         * Calls {@link Ledger#freeze} on each node, and waits for all of them. Runs in order for
         * each {@code account}.
         */
        public Replies<Void> freeze(String account, boolean frozen) {
            return freeze(account, frozen, Gather.all());
        }

        /**
         * Calls {@link Ledger#freeze} on each node, and waits until {@code gather} has enough. Runs
         * in order for each {@code account}.
         */
        public Replies<Void> freeze(String account, boolean frozen, Gather<Void> gather) {
            return target.call(LedgerMessages.FREEZE,
                    new LedgerMessages.FreezeRequest(account, frozen), gather);
        }

        /**
         * Calls {@link Ledger#book} on each node, and waits for all of them. Runs in order for each
         * {@code booking.customer}.
         */
        public Replies<Void> book(Ledger.Booking booking) {
            return book(booking, Gather.all());
        }

        /**
         * Calls {@link Ledger#book} on each node, and waits until {@code gather} has enough. Runs
         * in order for each {@code booking.customer}.
         */
        public Replies<Void> book(Ledger.Booking booking, Gather<Void> gather) {
            return target.call(LedgerMessages.BOOK, booking, gather);
        }

        /**
         * Sends {@link Ledger#transfer} to each node, and waits until Redis has taken it. Runs in
         * order for each {@code request.booking.customer.region}.
         */
        public void transfer(Ledger.Request request, long cents) {
            target.send(LedgerMessages.TRANSFER,
                    new LedgerMessages.TransferRequest(request, cents));
        }

        /**
         * Calls {@link Ledger#reverse} on each node, and waits for all of them. Runs in order for
         * each {@code entry.request.reference}.
         */
        public Replies<Void> reverse(Ledger.Entry entry) {
            return reverse(entry, Gather.all());
        }

        /**
         * Calls {@link Ledger#reverse} on each node, and waits until {@code gather} has enough.
         * Runs in order for each {@code entry.request.reference}.
         */
        public Replies<Void> reverse(Ledger.Entry entry, Gather<Void> gather) {
            return target.call(LedgerMessages.REVERSE, entry, gather);
        }
    }

    /** {@link Ledger} on several nodes, with futures. */
    public static final class ManyAsync {
        private final Target.Many target;

        private ManyAsync(Target.Many target) {
            this.target = target;
        }

        /** Calls {@link Ledger#balance} on each node, and promises all replies. */
        public CompletableFuture<Replies<Long>> balance(String account) {
            return balance(account, Gather.all());
        }

        /**
         * Calls {@link Ledger#balance} on each node, and promises replies until {@code gather} has
         * enough.
         */
        public CompletableFuture<Replies<Long>> balance(String account, Gather<Long> gather) {
            return target.callAsync(LedgerMessages.BALANCE, account, gather);
        }

        /** Calls {@link Ledger#isOpen} on each node, and promises all replies. */
        public CompletableFuture<Replies<Boolean>> isOpen() {
            return isOpen(Gather.all());
        }

        /**
         * Calls {@link Ledger#isOpen} on each node, and promises replies until {@code gather} has
         * enough.
         */
        public CompletableFuture<Replies<Boolean>> isOpen(Gather<Boolean> gather) {
            return target.callAsync(LedgerMessages.IS_OPEN, null, gather);
        }

        /**
         * Calls {@link Ledger#close} on each node, and promises all replies. Runs in the order
         * sent.
         */
        public CompletableFuture<Replies<String>> close(int year, boolean forGood) {
            return close(year, forGood, Gather.all());
        }

        /**
         * Calls {@link Ledger#close} on each node, and promises replies until {@code gather} has
         * enough. Runs in the order sent.
         */
        public CompletableFuture<Replies<String>> close(int year, boolean forGood,
                Gather<String> gather) {
            return target.callAsync(LedgerMessages.CLOSE,
                    new LedgerMessages.CloseRequest(year, forGood), gather);
        }

        /** Calls {@link Ledger#audit} on each node, and promises all replies. */
        public CompletableFuture<Replies<Void>> audit(String account) {
            return audit(account, Gather.all());
        }

        /**
         * Calls {@link Ledger#audit} on each node, and promises replies until {@code gather} has
         * enough.
         */
        public CompletableFuture<Replies<Void>> audit(String account, Gather<Void> gather) {
            return target.callAsync(LedgerMessages.AUDIT, account, gather);
        }

        /**
         * Sends {@link Ledger#note} to each node, and promises that Redis has taken it. Runs in the
         * order sent.
         */
        public CompletableFuture<Void> note(String text) {
            return target.sendAsync(LedgerMessages.NOTE, text);
        }

        /**
         * Sends {@link Ledger#touch} to each node, and promises that Redis has taken it. Runs in
         * order for each {@code account}.
         */
        public CompletableFuture<Void> touch(String account) {
            return target.sendAsync(LedgerMessages.TOUCH, account);
        }

        /**
         * Calls {@link Ledger#freeze} on each node, and promises all replies. Runs in order for
         * each {@code account}.
         */
        public CompletableFuture<Replies<Void>> freeze(String account, boolean frozen) {
            return freeze(account, frozen, Gather.all());
        }

        /**
         * Calls {@link Ledger#freeze} on each node, and promises replies until {@code gather} has
         * enough. Runs in order for each {@code account}.
         */
        public CompletableFuture<Replies<Void>> freeze(String account, boolean frozen,
                Gather<Void> gather) {
            return target.callAsync(LedgerMessages.FREEZE,
                    new LedgerMessages.FreezeRequest(account, frozen), gather);
        }

        /**
         * Calls {@link Ledger#book} on each node, and promises all replies. Runs in order for each
         * {@code booking.customer}.
         */
        public CompletableFuture<Replies<Void>> book(Ledger.Booking booking) {
            return book(booking, Gather.all());
        }

        /**
         * Calls {@link Ledger#book} on each node, and promises replies until {@code gather} has
         * enough. Runs in order for each {@code booking.customer}.
         */
        public CompletableFuture<Replies<Void>> book(Ledger.Booking booking, Gather<Void> gather) {
            return target.callAsync(LedgerMessages.BOOK, booking, gather);
        }

        /**
         * Sends {@link Ledger#transfer} to each node, and promises that Redis has taken it. Runs in
         * order for each {@code request.booking.customer.region}.
         */
        public CompletableFuture<Void> transfer(Ledger.Request request, long cents) {
            return target.sendAsync(LedgerMessages.TRANSFER,
                    new LedgerMessages.TransferRequest(request, cents));
        }

        /**
         * Calls {@link Ledger#reverse} on each node, and promises all replies. Runs in order for
         * each {@code entry.request.reference}.
         */
        public CompletableFuture<Replies<Void>> reverse(Ledger.Entry entry) {
            return reverse(entry, Gather.all());
        }

        /**
         * Calls {@link Ledger#reverse} on each node, and promises replies until {@code gather} has
         * enough. Runs in order for each {@code entry.request.reference}.
         */
        public CompletableFuture<Replies<Void>> reverse(Ledger.Entry entry, Gather<Void> gather) {
            return target.callAsync(LedgerMessages.REVERSE, entry, gather);
        }
    }
}
