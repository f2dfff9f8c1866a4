package dev.meshapi.internal.redis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.meshapi.Execution;
import dev.meshapi.MeshConnectionException;
import dev.meshapi.testing.RedisServer;
import dev.meshapi.testing.TcpProxy;
import dev.meshapi.testing.WithRedis;
import dev.meshapi.tools.Ears;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Frames on their way through a real Redis: in order, together, each with its own end, over connections that break. */
@WithRedis(owned = true)
class PublishingIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final int THREADS = 4;

    private final MeshKeys keys = new MeshKeys("app", "publishing");
    private final Ears ears = new Ears();

    @Test
    void manyFramesTakeFewMessagesInOrderAndWithinTheCaps(RedisServer redis) throws Exception {
        try (RedisLink there = open(redis.uri());
                RedisLink here = open(redis.uri())) {
            listen(there, keys.inbox(1));
            Publisher publisher = new Publisher(here, keys, everybodyBundles());
            long before = publishes(redis);
            Ends ends = new Ends(20_000);
            String padding = "x".repeat(1_500);
            inParallel(
                    5_000,
                    (thread, i) -> publisher.toNode(
                            1,
                            (thread + " " + i + (i % 100 == 0 ? padding : "")).getBytes(UTF_8),
                            ends.of(thread * 5_000 + i)));
            ends.await();
            assertThat(ends.counts()).isEqualTo(Map.of("1", 20_000));
            await().atMost(PATIENCE).until(() -> lines().size() == 20_000);
            assertThat(publishes(redis) - before).isLessThan(10_000);
            for (String message : ears.heard()) {
                assertThat(message.lines().count()).isLessThanOrEqualTo(Bundle.MOST_FRAMES);
                assertThat(message.length()).isLessThanOrEqualTo(Bundle.MOST_BYTES);
            }
            assertOrder();
        }
    }

    @Test
    void whoDoesNotUnderstandBundlesGetsOneFramePerMessageInOrder(RedisServer redis) throws Exception {
        try (RedisLink there = open(redis.uri());
                RedisLink here = open(redis.uri())) {
            listen(there, keys.inbox(1), keys.broadcast());
            Publisher publisher = new Publisher(here, keys, new Audience() {
                @Override
                public boolean bundles(long instanceId) {
                    return instanceId != 1;
                }

                @Override
                public boolean allBundle() {
                    return false;
                }
            });
            Ends ends = new Ends(4_000);
            inParallel(1_000, (thread, i) -> {
                byte[] frame = (thread + " " + i).getBytes(UTF_8);
                if (thread % 2 == 0) {
                    publisher.toNode(1, frame, ends.of(thread * 1_000 + i));
                } else {
                    publisher.toAll(frame, ends.of(thread * 1_000 + i));
                }
            });
            ends.await();
            await().atMost(PATIENCE).until(() -> ears.heard().size() == 4_000);
            assertThat(ears.heard()).noneMatch(message -> message.contains("\n"));
            assertOrder();
        }
    }

    @Test
    void nobodyThereIsToldForEachFrameOfABundle(RedisServer redis) throws Exception {
        try (RedisLink here = open(redis.uri())) {
            Publisher publisher = new Publisher(here, keys, everybodyBundles());
            Ends ends = new Ends(1_000);
            for (int i = 0; i < 1_000; i++) {
                publisher.toNode(7, ("0 " + i).getBytes(UTF_8), ends.of(i));
            }
            ends.await();
            assertThat(ends.counts()).isEqualTo(Map.of("0", 1_000));
        }
    }

    @Test
    void aClientOfTheApplicationWillDo(RedisServer redis) throws Exception {
        try (RedisClient client = RedisClient.create(redis.uri())) {
            client.setOptions(ClientOptions.builder()
                    .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                    .build());
            try (RedisLink here = RedisLink.open(new RedisSource.Given(client), "given", LIMIT, LIMIT, ears)) {
                listen(here, keys.inbox(1));
                Publisher publisher = new Publisher(here, keys, everybodyBundles());
                long before = publishes(redis);
                Ends ends = new Ends(20_000);
                inParallel(
                        5_000,
                        (thread, i) ->
                                publisher.toNode(1, (thread + " " + i).getBytes(UTF_8), ends.of(thread * 5_000 + i)));
                ends.await();
                await().atMost(PATIENCE).until(() -> lines().size() == 20_000);
                assertThat(ends.counts()).isEqualTo(Map.of("1", 20_000));
                assertThat(publishes(redis) - before).isLessThan(10_000);
                assertOrder();
            }
        }
    }

    @Test
    void whatWaitsWhenTheLinkIsClosedStillLeaves(RedisServer redis) throws Exception {
        try (RedisLink there = open(redis.uri())) {
            listen(there, keys.inbox(1));
            Ends ends = new Ends(100);
            try (RedisLink here = open(redis.uri())) {
                Publisher publisher = new Publisher(here, keys, everybodyBundles());
                for (int i = 0; i < 100; i++) {
                    publisher.toNode(1, ("0 " + i).getBytes(UTF_8), ends.of(i));
                }
            }
            ends.await();
            await().atMost(PATIENCE).until(() -> lines().size() == 100);
        }
    }

    @Test
    void afterTheLinkIsClosedNothingWasExecuted(RedisServer redis) throws Exception {
        Publisher publisher;
        try (RedisLink here = open(redis.uri())) {
            publisher = new Publisher(here, keys, everybodyBundles());
        }
        Ends ends = new Ends(10);
        for (int i = 0; i < 10; i++) {
            publisher.toNode(1, ("0 " + i).getBytes(UTF_8), ends.of(i));
        }
        ends.await();
        assertThat(ends.counts()).isEqualTo(Map.of("NOT_EXECUTED", 10));
    }

    /** Over a proxy that resets the connections at random, and once while the link renews them. */
    @Test
    void noFrameIsLostWithoutAWordOrSentTwiceWhileConnectionsBreak(RedisServer redis) throws Exception {
        int each = 50_000;
        try (TcpProxy proxy = TcpProxy.to(redis.host(), redis.port());
                RedisLink here = open(proxy.uri())) {
            AtomicIntegerArray arrived = new AtomicIntegerArray(THREADS * each);
            try (RedisLink listener = RedisLink.open(
                    RedisSource.parse(redis.uri()), "count", LIMIT, LIMIT, new Counting(arrived, each))) {
                listen(listener, keys.inbox(1));
                Publisher publisher = new Publisher(here, keys, everybodyBundles());
                Ends ends = new Ends(THREADS * each);
                Semaphore inFlight = new Semaphore(2_000);
                Thread breaker = breaking(proxy, here, ends);
                inParallel(each, (thread, i) -> {
                    inFlight.acquireUninterruptibly();
                    Delivery end = ends.of(thread * each + i);
                    publisher.toNode(1, (thread + " " + i).getBytes(UTF_8), (receivers, failure) -> {
                        inFlight.release();
                        end.ended(receivers, failure);
                    });
                });
                ends.await();
                breaker.join();
                await().atMost(PATIENCE)
                        .untilAsserted(() -> assertThat(ends.counts().get("1"))
                                .as("what Redis took arrives")
                                .isEqualTo(arrivedOf(ends, arrived)));
                for (int i = 0; i < THREADS * each; i++) {
                    int most = "NOT_EXECUTED".equals(ends.get(i)) ? 0 : 1;
                    assertThat(arrived.get(i))
                            .as("arrivals of frame %s: %s", i, ends.get(i))
                            .isLessThanOrEqualTo(most);
                }
                assertThat(ends.counts().keySet()).isSubsetOf("1", "NOT_EXECUTED", "UNKNOWN");
                assertThat(ends.counts()).containsKey("1");
            }
        }
    }

    @Test
    void aFrameWhoseAnswerIsLostMayHaveArrived(RedisServer redis) throws Exception {
        try (TcpProxy proxy = TcpProxy.to(redis.host(), redis.port());
                RedisLink there = open(redis.uri());
                RedisLink here = open(proxy.uri())) {
            listen(there, keys.inbox(1));
            Publisher publisher = new Publisher(here, keys, everybodyBundles());
            Ends ends = new Ends(1);
            proxy.after("unanswered", proxy::hangUp);
            publisher.toNode(1, "0 unanswered".getBytes(UTF_8), ends.of(0));
            ends.await();
            assertThat(ends.counts()).isEqualTo(Map.of("UNKNOWN", 1));
            await().atMost(PATIENCE).until(() -> lines().equals(List.of("0 unanswered")));
        }
    }

    private static int arrivedOf(Ends ends, AtomicIntegerArray arrived) {
        int sum = 0;
        for (int i = 0; i < arrived.length(); i++) {
            sum += "1".equals(ends.get(i)) && arrived.get(i) > 0 ? 1 : 0;
        }
        return sum;
    }

    private static Thread breaking(TcpProxy proxy, RedisLink link, Ends ends) {
        Thread thread = new Thread(() -> {
            Random random = new Random(5);
            for (int i = 0; i < 200 && !ends.complete(); i++) {
                try {
                    Thread.sleep(5 + random.nextInt(100));
                } catch (InterruptedException e) {
                    return;
                }
                if (i == 10) {
                    try {
                        link.renew();
                    } catch (MeshConnectionException unluckily) {
                        continue; // the proxy cut it meanwhile; that is a break too
                    }
                }
                proxy.cut();
            }
        });
        thread.start();
        return thread;
    }

    private RedisLink open(String uri) {
        return RedisLink.open(RedisSource.parse(uri), "publishing", LIMIT, Duration.ofMillis(20), ears);
    }

    private static void listen(RedisLink link, byte[]... channels) {
        Waiting.on(link.subscribe(channels), LIMIT, "subscribe");
    }

    private static long publishes(RedisServer redis) {
        try (RedisClient client = RedisClient.create(redis.uri());
                StatefulRedisConnection<String, String> connection = client.connect()) {
            return connection
                    .sync()
                    .info("commandstats")
                    .lines()
                    .filter(line -> line.startsWith("cmdstat_publish:calls="))
                    .mapToLong(line -> Long.parseLong(line.substring(line.indexOf('=') + 1, line.indexOf(','))))
                    .sum();
        }
    }

    private List<String> lines() {
        return ears.heard().stream().flatMap(String::lines).toList();
    }

    private void assertOrder() {
        Map<String, Integer> next = new HashMap<>();
        for (String line : lines()) {
            String[] words = line.split(" ", 2);
            int number = Integer.parseInt(words[1].replace("x", ""));
            assertThat(number).as(line).isEqualTo(next.merge(words[0], 1, Integer::sum) - 1);
        }
    }

    private interface Sending {
        void send(int thread, int number);
    }

    private static void inParallel(int times, Sending sending) throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (int t = 0; t < THREADS; t++) {
            int thread = t;
            threads.add(new Thread(() -> {
                for (int i = 0; i < times; i++) {
                    sending.send(thread, i);
                }
            }));
        }
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private static Audience everybodyBundles() {
        return new Audience() {
            @Override
            public boolean bundles(long instanceId) {
                return true;
            }

            @Override
            public boolean allBundle() {
                return true;
            }
        };
    }

    /** How each frame ended, once. */
    private static final class Ends {
        private final AtomicReferenceArray<@Nullable String> ends;
        private final AtomicIntegerArray told;

        Ends(int frames) {
            this.ends = new AtomicReferenceArray<>(frames);
            this.told = new AtomicIntegerArray(frames);
        }

        Delivery of(int frame) {
            return (receivers, failure) -> {
                ends.set(frame, failure == null ? String.valueOf(receivers) : execution(failure));
                told.incrementAndGet(frame);
            };
        }

        private static String execution(MeshConnectionException failure) {
            Execution execution = failure.execution();
            return execution.toString();
        }

        boolean complete() {
            for (int i = 0; i < told.length(); i++) {
                if (told.get(i) == 0) {
                    return false;
                }
            }
            return true;
        }

        void await() {
            org.awaitility.Awaitility.await().atMost(Duration.ofMinutes(2)).until(this::complete);
            for (int i = 0; i < told.length(); i++) {
                assertThat(told.get(i)).as("ends of frame %s", i).isEqualTo(1);
            }
        }

        @Nullable String get(int frame) {
            return ends.get(frame);
        }

        Map<String, Integer> counts() {
            Map<String, Integer> counts = new HashMap<>();
            for (int i = 0; i < ends.length(); i++) {
                counts.merge(String.valueOf(ends.get(i)), 1, Integer::sum);
            }
            return counts;
        }
    }

    private record Counting(AtomicIntegerArray arrived, int each) implements RedisLink.Ears {
        @Override
        public void received(byte[] channel, byte[] body) {
            new String(body, UTF_8).lines().forEach(line -> {
                String[] words = line.split(" ", 2);
                arrived.incrementAndGet(Integer.parseInt(words[0]) * each + Integer.parseInt(words[1]));
            });
        }

        @Override
        public void lost() {}

        @Override
        public void restored() {}
    }
}
