package dev.meshapi;

import java.util.List;
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

    private Message(String name, TypeRef<Q> request, TypeRef<R> reply, boolean oneWay, List<Failure<?, ?>> failures) {
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
        return new Message<>(name, request, reply, false, List.of(failures));
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
        return new Message<>(name, request, TypeRef.NOTHING, true, List.of());
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
