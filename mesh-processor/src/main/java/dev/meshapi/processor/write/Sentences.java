package dev.meshapi.processor.write;

import static dev.meshapi.processor.write.Marks.link;

import com.palantir.javapoet.CodeBlock;
import dev.meshapi.processor.model.Api;
import dev.meshapi.processor.model.Manner;
import dev.meshapi.processor.model.Manner.Order;
import dev.meshapi.processor.model.Message;

/** The Javadoc of generated methods: what they do and wait for, then what the user says of the message. */
final class Sentences {
    private final Api api;

    Sentences(Api api) {
        this.api = api;
    }

    /** To one node, blocking. */
    CodeBlock waits(Message message) {
        return message.method().oneWay()
                ? toOne(message, "Sends $L, and waits until Redis has taken it.")
                : toOne(message, "Calls $L, and waits for the " + reply(message) + ".");
    }

    /** To one node, with futures. */
    CodeBlock promises(Message message) {
        return message.method().oneWay()
                ? toOne(message, "Sends $L, and promises that Redis has taken it.")
                : toOne(message, "Calls $L, and promises the " + reply(message) + ".");
    }

    /** To one node that reports, blocking. */
    CodeBlock listensAndWaits(Message message) {
        return toOne(message, "Calls $L, listens to what it reports, and waits for the " + reply(message) + ".");
    }

    /** To one node that reports, with futures. */
    CodeBlock listensAndPromises(Message message) {
        return toOne(message, "Calls $L, listens to what it reports, and promises the " + reply(message) + ".");
    }

    /** To several nodes, blocking. */
    CodeBlock waitsForAll(Message message) {
        return message.method().oneWay()
                ? toMany(message, "Sends $L to each node, and waits until Redis has taken it.")
                : toMany(message, "Calls $L on each node, and waits for all of them.");
    }

    /** To several nodes, with futures. */
    CodeBlock promisesAll(Message message) {
        return message.method().oneWay()
                ? toMany(message, "Sends $L to each node, and promises that Redis has taken it.")
                : toMany(message, "Calls $L on each node, and promises all replies.");
    }

    /** To several nodes, until enough have answered, blocking. */
    CodeBlock waitsForEnough(Message message) {
        return toMany(message, "Calls $L on each node, and waits until {@code " + message.gather() + "} has enough.");
    }

    /** To several nodes, until enough have answered, with futures. */
    CodeBlock promisesEnough(Message message) {
        return toMany(
                message,
                "Calls $L on each node, and promises replies until {@code " + message.gather() + "} has enough.");
    }

    /** On the other side. */
    CodeBlock handles(Message message) {
        Manner manner = message.method().manner();
        CodeBlock what = CodeBlock.of(message.method().oneWay() ? "Receives $L." : "Handles $L.", link(api, message));
        return sentences(
                what,
                again(message),
                manner.nonBlocking() ? "Runs on the thread that reads: it must not block." : "",
                order(message));
    }

    private CodeBlock toOne(Message message, String what) {
        return sentences(CodeBlock.of(what, link(api, message)), again(message), order(message));
    }

    private CodeBlock toMany(Message message, String what) {
        return sentences(CodeBlock.of(what, link(api, message)), order(message));
    }

    private static String again(Message message) {
        return message.method().manner().idempotent() ? "May run twice." : "";
    }

    private static String order(Message message) {
        Order order = message.method().manner().order();
        if (order instanceof Order.OfKey key) {
            return "Runs in order for each {@code " + key.path() + "}.";
        }
        return order instanceof Order.OfSender ? "Runs in the order sent." : "";
    }

    private static String reply(Message message) {
        return message.method().isVoid() ? "acknowledgement" : "reply";
    }

    private static CodeBlock sentences(CodeBlock first, String... others) {
        CodeBlock.Builder sentences = first.toBuilder();
        for (String other : others) {
            if (!other.isEmpty()) {
                sentences.add(" $L", other);
            }
        }
        return sentences.build();
    }
}
