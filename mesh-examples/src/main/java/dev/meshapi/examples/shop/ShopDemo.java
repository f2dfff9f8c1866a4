package dev.meshapi.examples.shop;

import dev.meshapi.testing.RedisServer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Starts a Redis (or takes the one that {@code MESH_REDIS_URL} names), and three processes that make up a shop. Ends with 0
 * if every step did what it says, else with 1; leaves no process behind in any case.
 */
public final class ShopDemo {
    private static final Duration STARTUP = Duration.ofSeconds(30);
    private static final Duration TOUR = Duration.ofSeconds(40);
    private static final Duration GOODBYE = Duration.ofSeconds(20);
    private static final Duration ALTOGETHER = Duration.ofSeconds(100);

    private final RedisServer redis;
    private final List<Child> children = new CopyOnWriteArrayList<>();

    private ShopDemo(RedisServer redis) {
        this.redis = redis;
    }

    /** Takes no arguments. */
    public static void main(String[] args) {
        exitAfter(ALTOGETHER);
        System.exit(succeeds() ? 0 : 1);
    }

    private static boolean succeeds() {
        long start = System.nanoTime();
        try (RedisServer redis = RedisServer.start()) {
            ShopDemo demo = new ShopDemo(redis);
            Runtime.getRuntime().addShutdownHook(new Thread(demo::cleanUp)); // Ctrl-C
            demo.run();
        } catch (Exception e) {
            System.out.println();
            System.out.println("FAILED: " + e.getMessage());
            return false;
        }
        System.out.printf("%nEvery step did what it says. %d seconds.%n", (System.nanoTime() - start) / 1_000_000_000);
        return true;
    }

    private void run() throws Exception {
        System.out.println("Redis is at " + redis.host() + ":" + redis.port());
        try {
            System.out.println("Three processes join the mesh \"shop\":");
            Child berlin = open("berlin");
            Child lisbon = open("lisbon");
            Child oslo = open("oslo", "tour");
            oslo.awaitSuccess(TOUR);
            lisbon.awaitSuccess(GOODBYE); // it was sent home on the tour
            berlin.letGo();
            berlin.awaitSuccess(GOODBYE);
        } finally {
            cleanUp();
        }
    }

    private Child open(String name, String... arguments) throws Exception {
        Child child = Child.start(redis.uri(), name, arguments);
        children.add(child);
        child.awaitOpen(STARTUP);
        return child;
    }

    private void cleanUp() {
        children.forEach(Child::close);
    }

    /** In case that something hangs which should not. */
    private static void exitAfter(Duration limit) {
        Thread watchdog = new Thread(
                () -> {
                    try {
                        Thread.sleep(limit.toMillis());
                    } catch (InterruptedException e) {
                        return;
                    }
                    System.out.println("FAILED: not at the end after " + limit);
                    System.exit(1);
                },
                "watchdog");
        watchdog.setDaemon(true);
        watchdog.start();
    }
}
