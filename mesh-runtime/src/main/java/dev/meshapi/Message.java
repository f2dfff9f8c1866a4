package dev.meshapi;

import dev.meshapi.Traits.Mark;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * One message as it travels: its name on the wire, what is sent, what comes back. Generated code holds one constant for
 * each method of an interface.
 *
 * <p>The request is the argument itself for a method with one parameter, a record of the parameters for several, and
 * {@link Void} for none.
 *
 * @param <Q> what is sent
 * @param <R> what comes back; {@link Void} for an acknowledgement, and for a one-way message
 */
public final class Message<Q, R> {
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]{0,199}");

    private final String name;
    private final TypeRef<Q> request;
    private final TypeRef<R> reply;
    private final boolean oneWay;
    private final List<Failure<?, ?>> failures;
    private final Traits<Q> traits;

    private Message(
            String name,
            TypeRef<Q> request,
            TypeRef<R> reply,
            boolean oneWay,
            List<Failure<?, ?>> failures,
            Traits<Q> traits) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "'" + name + "' cannot be the name of a message: letters, digits, '_', '-'"
                            + " and '.', starting with a letter, at most 200 characters");
        }
        this.name = name;
        this.request = request;
        this.reply = reply;
        this.oneWay = oneWay;
        this.failures = failures;
        this.traits = traits;
    }

    /**
     * A message that is answered.
     *
     * @param name the wire name
     * @param request what is sent, or {@link TypeRef#NOTHING}
     * @param reply what comes back, or {@link TypeRef#NOTHING} for an acknowledgement
     * @param failures the failures that come back as themselves
     * @param <Q> what is sent
     * @param <R> what comes back
     * @return the message
     */
    public static <Q, R> Message<Q, R> request(
            String name, TypeRef<Q> request, TypeRef<R> reply, Failure<?, ?>... failures) {
        return new Message<>(name, request, reply, false, List.of(failures), Traits.none());
    }

    /**
     * A message that is never answered.
     *
     * @param name the wire name
     * @param request what is sent, or {@link TypeRef#NOTHING}
     * @param <Q> what is sent
     * @return the message
     */
    public static <Q> Message<Q, Void> oneWay(String name, TypeRef<Q> request) {
        return new Message<>(name, request, TypeRef.NOTHING, true, List.of(), Traits.none());
    }

    private Message<Q, R> with(Traits<Q> other) {
        return new Message<>(name, request, reply, oneWay, failures, other);
    }

    /**
     * With an idle timeout of its own, in place of the calling node's; {@link CallOptions} beat it.
     *
     * @param timeout see {@link CallOptions#idleTimeout(Duration)}
     * @return a copy
     * @throws IllegalArgumentException if it is out of range
     */
    public Message<Q, R> idleTimeout(Duration timeout) {
        return with(traits.withIdleTimeout(Limits.timeout("idleTimeout", timeout)));
    }

    /**
     * With a deadline of its own, in place of the calling node's; {@link CallOptions} beat it.
     *
     * @param limit see {@link CallOptions#deadline(Duration)}
     * @return a copy
     * @throws IllegalArgumentException if it is out of range
     */
    public Message<Q, R> deadline(Duration limit) {
        return with(traits.withDeadline(Limits.deadline("deadline", limit)));
    }

    /**
     * As one that may run twice: {@link Address#any()} and {@link Address#keyed} try another node also when it is not known
     * whether the first one ran it.
     *
     * @return a copy
     */
    public Message<Q, R> idempotent() {
        return with(traits.with(Mark.IDEMPOTENT));
    }

    /**
     * As one whose handler never blocks: it runs on the I/O thread, without the way over a worker, unless it has to wait for its
     * turn. That thread is not interrupted when the call is cancelled; {@link CallContext#isCancelled()} and {@link
     * CallContext#onCancel} tell. Whatever it does there, everything that arrives waits for; more than 100 ms are logged.
     *
     * @return a copy
     */
    public Message<Q, R> nonBlocking() {
        return with(traits.with(Mark.NON_BLOCKING));
    }

    /**
     * As one that runs in the order in which its sender sent it, after all earlier messages of this API from that sender that are
     * ordered like this; those that are ordered by a key run meanwhile.
     *
     * @return a copy
     */
    public Message<Q, R> ordered() {
        return with(traits.with(Mark.ORDERED).withOrderKey(null));
    }

    /**
     * As one that runs after all earlier ordered messages of this API with the same key, whoever sent them; in the order sent
     * among those of one sender. Those of other keys run meanwhile.
     *
     * @param key takes the key out of a request: a value with equals and hashCode. Runs on a worker, for a
     *     call to the own node on the thread of the caller
     * @return a copy
     */
    public Message<Q, R> orderedBy(Function<? super Q, ?> key) {
        return with(traits.with(Mark.ORDERED).withOrderKey(key));
    }

    /**
     * As one whose handler tells how far it is.
     *
     * @param type what it reports
     * @return a copy
     */
    public Message<Q, R> reporting(TypeRef<?> type) {
        return with(traits.withProgress(type));
    }

    /**
     * The idle timeout of this message.
     *
     * @return empty for the node's own
     */
    public Optional<Duration> idleTimeout() {
        return Optional.ofNullable(traits.idleTimeout());
    }

    /**
     * The deadline of this message.
     *
     * @return empty for the node's own, zero for none
     */
    public Optional<Duration> deadline() {
        return Optional.ofNullable(traits.deadline());
    }

    /**
     * Whether it may run twice.
     *
     * @return see {@link #idempotent()}
     */
    public boolean isIdempotent() {
        return traits.has(Mark.IDEMPOTENT);
    }

    /**
     * Whether its handler never blocks.
     *
     * @return see {@link #nonBlocking()}
     */
    public boolean isNonBlocking() {
        return traits.has(Mark.NON_BLOCKING);
    }

    /**
     * Whether the order in which it was sent is kept.
     *
     * @return see {@link #ordered()} and {@link #orderedBy(Function)}
     */
    public boolean isOrdered() {
        return traits.has(Mark.ORDERED);
    }

    /**
     * What tells the order apart.
     *
     * @return takes the key out of a request; empty if it is the sender
     */
    public Optional<Function<? super Q, ?>> orderKey() {
        return Optional.ofNullable(traits.orderKey());
    }

    /**
     * What its handler reports.
     *
     * @return the type; empty if it reports nothing
     */
    public Optional<TypeRef<?>> progress() {
        return Optional.ofNullable(traits.progress());
    }

    /**
     * The name on the wire.
     *
     * @return the name, such as {@code Orders.reserve}
     */
    public String name() {
        return name;
    }

    /**
     * What is sent.
     *
     * @return its type
     */
    public TypeRef<Q> request() {
        return request;
    }

    /**
     * What comes back.
     *
     * @return its type
     */
    public TypeRef<R> reply() {
        return reply;
    }

    /**
     * Whether nobody ever answers.
     *
     * @return true for a one-way message
     */
    public boolean oneWay() {
        return oneWay;
    }

    /**
     * The failures that come back as themselves.
     *
     * @return the declared failures
     */
    public List<Failure<?, ?>> failures() {
        return failures;
    }

    @Override
    public String toString() {
        return name;
    }
}
