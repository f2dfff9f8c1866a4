package dev.meshapi.internal.redis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.meshapi.Execution;
import dev.meshapi.MeshConnectionException;
import io.lettuce.core.RedisException;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What waits leaves with the next flush, bundled where that is understood, and everybody hears how it ended. */
class OutboxTest {
    private static final Channel ONE = Channel.ofNode("app:mesh:t:node:1".getBytes(UTF_8), 1);
    private static final Channel TWO = Channel.ofNode("app:mesh:t:node:2".getBytes(UTF_8), 2);
    private static final Channel PLAIN = Channel.ofNode("app:mesh:t:node:3".getBytes(UTF_8), 3);

    private final Queue<Runnable> loop = new ArrayDeque<>();
    private final List<List<Bundle>> writes = new ArrayList<>();
    private final List<String> ends = new ArrayList<>();
    private final Outbox outbox = new Outbox(loop::add, writes::add, channel -> !channel.equals(PLAIN), 10_000_000);

    @Test
    void theFirstFrameAsksForTheFlushWithWhichAllLeave() {
        add(ONE, "a");
        add(ONE, "b");
        add(TWO, "c");
        assertThat(loop).hasSize(1);
        assertThat(writes).isEmpty();

        loop.remove().run();
        assertThat(written()).containsExactly("1: a\nb", "2: c");
        assertThat(writes).hasSize(1);

        add(ONE, "d");
        assertThat(loop).as("and the next one asks again").hasSize(1);
    }

    @Test
    void eachChannelKeepsItsOrder() {
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            add(i % 3 == 0 ? TWO : ONE, "f" + i);
            if (i % 3 != 0) {
                expected.add("f" + i);
            }
        }
        loop.remove().run();
        assertThat(written().stream()
                        .filter(bundle -> bundle.startsWith("1: "))
                        .flatMap(bundle -> bundle.substring(3).lines()))
                .containsExactlyElementsOf(expected);
    }

    @Test
    void channelsOfTheSameNameAreOneChannel() {
        add(ONE, "a");
        add(Channel.ofNode(ONE.name().clone(), 1), "b");
        loop.remove().run();
        assertThat(written()).containsExactly("1: a\nb");
    }

    @Test
    void whoUnderstandsNoBundlesGetsOneFramePerMessage() {
        add(PLAIN, "a");
        add(ONE, "b");
        add(PLAIN, "c");
        loop.remove().run();
        assertThat(written()).containsExactly("3: a", "1: b", "3: c");
    }

    @Test
    void aBundleHasSoManyFramesAndBytesAndNoMore() {
        IntStream.range(0, Bundle.MOST_FRAMES + 1).forEach(i -> add(ONE, "x"));
        String half = "y".repeat(Bundle.MOST_BYTES / 2);
        add(TWO, half);
        add(TWO, half.substring(1));
        add(TWO, half.substring(1));
        loop.remove().run();
        assertThat(written().stream().map(bundle -> bundle.length() - 3))
                .containsExactly(2 * Bundle.MOST_FRAMES - 1, 1, Bundle.MOST_BYTES, Bundle.MOST_BYTES / 2 - 1);
    }

    @Test
    void aFrameThatIsLargerThanABundleTravelsAlone() {
        add(ONE, "a");
        add(ONE, "z".repeat(Bundle.MOST_BYTES + 1));
        add(ONE, "b");
        loop.remove().run();
        assertThat(written().stream().map(String::length)).containsExactly(4, Bundle.MOST_BYTES + 4, 4);
    }

    @Test
    void whatRedisAnswersHoldsForEachFrame() {
        add(ONE, "a");
        add(ONE, "b");
        add(TWO, "c");
        loop.remove().run();
        answer(0, 0);
        answer(1, 2);
        assertThat(ends).containsExactly("a 0", "b 0", "c 2");
    }

    @Test
    void whatRedisRefusesWasNotExecutedForAnyFrame() {
        add(ONE, "a");
        add(ONE, "b");
        loop.remove().run();
        Bundle bundle = writes.get(0).get(0);
        bundle.getOutput().setError("NOPERM no permission to access the channel");
        bundle.complete();
        assertThat(ends).containsExactly("a NOT_EXECUTED", "b NOT_EXECUTED");
    }

    @Test
    void theFirstEndIsTheEnd() {
        add(ONE, "a");
        add(ONE, "b");
        loop.remove().run();
        Bundle bundle = writes.get(0).get(0);
        bundle.completeExceptionally(new RedisException("Connection disconnected"));
        bundle.completeExceptionally(new RedisException("Currently not connected. Commands are rejected."));
        bundle.cancel();
        bundle.complete();
        assertThat(ends).containsExactly("a UNKNOWN", "b UNKNOWN");
        assertThat(bundle.isDone()).isTrue();
    }

    @Test
    void aConnectionThatThrowsFailsEachFrame() {
        Outbox broken = new Outbox(
                loop::add,
                bundles -> {
                    throw new RedisException("Connection is closed");
                },
                channel -> true,
                10_000);
        broken.add(frame(ONE, "a"));
        broken.add(frame(TWO, "b"));
        loop.remove().run();
        broken.add(frame(ONE, "c"));
        loop.remove().run();
        assertThat(ends).containsExactly("a NOT_EXECUTED", "b NOT_EXECUTED", "c NOT_EXECUTED");
    }

    @Test
    void aLoopThatHasEndedFailsEachFrame() {
        Outbox late = new Outbox(
                task -> {
                    throw new RejectedExecutionException("shut down");
                },
                writes::add,
                channel -> true,
                10_000);
        late.add(frame(ONE, "a"));
        late.add(frame(ONE, "b"));
        assertThat(ends).containsExactly("a NOT_EXECUTED", "b NOT_EXECUTED");
        assertThat(writes).isEmpty();
    }

    @Test
    void aDeliveryThatThrowsDoesNotKeepTheNewsFromTheOthers() {
        add(ONE, "a");
        outbox.add(new Outgoing(ONE, "b".getBytes(UTF_8), (receivers, failure) -> {
            throw new IllegalStateException("a bug");
        }));
        add(ONE, "c");
        loop.remove().run();
        answer(0, 1);
        assertThat(ends).containsExactly("a 1", "c 1");
    }

    @Test
    void whatRedisDoesNotTakeInTimeIsRefusedAndRoomComesBackWithItsAnswers() {
        Outbox small = new Outbox(loop::add, writes::add, channel -> true, 1_000);
        small.add(frame(ONE, "x".repeat(5_000)));
        assertThat(ends).as("one frame always has room").isEmpty();
        small.add(frame(ONE, "a"));
        assertThat(ends).containsExactly("a NOT_EXECUTED");
        loop.remove().run();
        small.add(frame(ONE, "b"));
        assertThat(ends).as("it was sent, and is not answered").containsExactly("a NOT_EXECUTED", "b NOT_EXECUTED");
        assertThat(small.refused()).isEqualTo(2);

        answer(0, 1);
        small.add(frame(ONE, "c"));
        loop.remove().run();
        answer(1, 1);
        assertThat(ends).last().isEqualTo("c 1");
        assertThat(small.refused()).isEqualTo(2);
    }

    @Test
    void whatIsAddedDuringAFlushLeavesWithTheNext() {
        Outbox[] self = new Outbox[1];
        self[0] = new Outbox(
                loop::add,
                bundles -> {
                    writes.add(bundles);
                    if (writes.size() == 1) {
                        self[0].add(frame(ONE, "b"));
                    }
                },
                channel -> true,
                10_000);
        self[0].add(frame(ONE, "a"));
        loop.remove().run();
        assertThat(written()).containsExactly("1: a");
        loop.remove().run();
        assertThat(written()).containsExactly("1: a", "1: b");
    }

    private void add(Channel channel, String text) {
        outbox.add(frame(channel, text));
    }

    private Outgoing frame(Channel channel, String text) {
        return new Outgoing(
                channel,
                text.getBytes(UTF_8),
                (receivers, failure) -> ends.add((text.length() > 10 ? "long" : text) + " " + end(receivers, failure)));
    }

    private static String end(long receivers, @Nullable MeshConnectionException failure) {
        return failure == null ? String.valueOf(receivers) : execution(failure).toString();
    }

    private static Execution execution(MeshConnectionException failure) {
        return failure.execution();
    }

    private void answer(int bundle, long receivers) {
        Bundle answered = writes.stream().flatMap(List::stream).toList().get(bundle);
        answered.getOutput().set(receivers);
        answered.complete();
    }

    /** Each message as {@code node: body}, as it is on the socket. */
    private List<String> written() {
        return writes.stream()
                .flatMap(List::stream)
                .map(OutboxTest::onTheSocket)
                .toList();
    }

    private static String onTheSocket(Bundle bundle) {
        ByteBuf out = Unpooled.buffer();
        bundle.encode(out);
        String text = out.toString(UTF_8);
        String[] parts = text.split("\r\n", -1);
        assertThat(Arrays.asList(parts)).hasSize(8);
        assertThat(parts[0]).isEqualTo("*3");
        assertThat(parts[2]).isEqualTo("PUBLISH");
        assertThat(parts[3]).isEqualTo("$" + parts[4].length());
        assertThat(parts[5]).isEqualTo("$" + parts[6].length());
        return parts[4].substring(parts[4].lastIndexOf(':') + 1) + ": " + parts[6];
    }
}
