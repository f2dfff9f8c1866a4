package dev.meshapi.benchmarks.peers.raw;

import dev.meshapi.benchmarks.scenario.Caller;
import dev.meshapi.benchmarks.scenario.Completion;
import dev.meshapi.benchmarks.scenario.Payload;
import dev.meshapi.benchmarks.scenario.Place;
import dev.meshapi.benchmarks.scenario.Scenario;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;

/** Bytes that are sent back as they came, on the event loop that brought them. The first four name the slot. */
public final class Raw implements Scenario {
    private static final String REQUESTS = "raw:requests";
    private static final String REPLIES = "raw:replies";
    private static final int MOST_SLOTS = 4096;

    private final Function<String, RawLink> opening;

    private Raw(Function<String, RawLink> opening) {
        this.opening = opening;
    }

    /** With Lettuce as it comes. */
    public static Raw asItComes() {
        return new Raw(RawLink::asItComes);
    }

    /** With all that is known to make Lettuce faster. */
    public static Raw tuned() {
        return new Raw(RawLink::tuned);
    }

    @Override
    public List<String> handler(Place place) {
        RawLink link = opening.apply(place.redis());
        byte[] replies = RawLink.name(REPLIES);
        link.listen(REQUESTS, body -> link.publish(replies, body));
        return List.of(REQUESTS);
    }

    @Override
    public Caller caller(Place place, List<String> addresses) {
        return new RawCaller(opening.apply(place.redis()), RawLink.name(addresses.get(0)));
    }

    private static final class RawCaller implements Caller {
        private final RawLink link;
        private final byte[] requests;

        /** By slot. */
        private final AtomicReferenceArray<Completion> pending = new AtomicReferenceArray<>(MOST_SLOTS);

        RawCaller(RawLink link, byte[] requests) {
            this.link = link;
            this.requests = requests;
            link.listen(REPLIES, this::replied);
        }

        @Override
        public Async async(Payload payload) {
            byte[] data = payload.bytes();
            return (slot, completion) -> {
                pending.set(slot, completion);
                link.publish(
                        requests,
                        ByteBuffer.allocate(Integer.BYTES + data.length)
                                .putInt(slot)
                                .put(data)
                                .array());
            };
        }

        private void replied(byte[] body) {
            Completion completion = pending.getAndSet(ByteBuffer.wrap(body).getInt(), null);
            if (completion != null) {
                completion.accept(body, null);
            }
        }
    }
}
