package dev.meshapi.faults.calls;

import static org.awaitility.Awaitility.await;

import dev.meshapi.Mesh;
import dev.meshapi.MeshNode;
import dev.meshapi.faults.calls.Work.Job;
import dev.meshapi.faults.calls.Work.Manner;
import dev.meshapi.testing.RedisServer;
import dev.meshapi.tools.NodeProcess;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One round of a fault: a volley at a victim, and what happens to it meanwhile. */
final class Scene {
    /** The name of the connections of the node that calls. */
    static final String CALLER = "caller";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    final RedisServer redis;
    final Fleet fleet;
    final Mesh caller;
    final Random random;
    private final String prefix;
    private MeshNode victim;
    private List<MeshNode> nodes;
    private Volley volley;
    private final ConcurrentLinkedQueue<Claim> claims = new ConcurrentLinkedQueue<>();
    private final List<CompletableFuture<Void>> volleys = new ArrayList<>();
    private int fired;
    private @Nullable NodeProcess otherCaller;

    Scene(RedisServer redis, Fleet fleet, Mesh caller, Random random, String prefix) {
        this.redis = redis;
        this.fleet = fleet;
        this.caller = caller;
        this.random = random;
        this.prefix = prefix;
        this.nodes = fleet.ready(caller);
        this.victim = nodes.get(random.nextInt(nodes.size()));
        this.volley = new Volley(caller, nodes, claims::add);
    }

    MeshNode victim() {
        return victim;
    }

    NodeProcess process() {
        return fleet.process(victim);
    }

    /** Fires at the victim, with jobs that take a random while. */
    void fire() {
        fire(Manner.PLAIN);
    }

    /** Likewise, with jobs that end in this way. */
    void fire(Manner manner) {
        String name = next();
        volleys.add(CompletableFuture.runAsync(
                () -> volley.fire(name, victim, id -> new Job(id, random.nextInt(60), "", manner))));
    }

    /** Fires at the victim jobs that take a minute there, and none elsewhere; returns when one has begun. */
    void fireLong() {
        String name = next();
        String at = fleet.name(victim);
        volleys.add(CompletableFuture.runAsync(
                () -> volley.fire(name, victim, id -> new Job(id, 60_000, at, Manner.PLAIN))));
        await().pollInterval(Duration.ofMillis(5))
                .atMost(PATIENCE)
                .until(() -> !process().lines("began " + name).isEmpty());
    }

    /** The victim is a node that has left. */
    void victimHasLeft() {
        NodeProcess process = fleet.extra();
        long id = process.id();
        await().atMost(PATIENCE).until(() -> find(id).isPresent());
        victim = find(id).orElseThrow();
        nodes = Stream.concat(nodes.stream(), Stream.of(victim)).toList();
        volley = new Volley(caller, nodes, claims::add);
        process.quit();
        await().atMost(PATIENCE).until(() -> find(id).isEmpty());
    }

    private Optional<MeshNode> find(long id) {
        return caller.view().stream().filter(node -> node.instanceId() == id).findFirst();
    }

    /** A caller that can be killed. */
    NodeProcess otherCaller() {
        otherCaller = fleet.extra();
        return otherCaller;
    }

    /** Lets it fire at the victim; what it is told until it dies counts. */
    void orderFire(NodeProcess from, int millis) {
        String ids = nodes.stream()
                .sorted(Comparator.comparing(node -> !node.equals(victim)))
                .map(node -> Long.toString(node.instanceId()))
                .collect(Collectors.joining(","));
        String name = next();
        from.tell("fire " + name + " " + millis + " " + ids);
        await().pollInterval(Duration.ofMillis(5))
                .atMost(PATIENCE)
                .until(() -> !process().lines("began " + name).isEmpty());
    }

    /** The jobs of this round that began in a process that lives, and neither ended nor were told that nobody waits. */
    List<String> running() {
        return fleet.running(prefix + ".");
    }

    /** More than the victim takes. */
    void burst() {
        String name = next();
        volley.burst(150, name, victim, id -> new Job(id, 20, "", Manner.PLAIN));
    }

    private String next() {
        return prefix + "." + fired++;
    }

    /** Waits until the victim has ended a job of this round. */
    void awaitEnded() {
        await().pollInterval(Duration.ofMillis(2))
                .atMost(PATIENCE)
                .until(() -> !process().lines("ended " + prefix + ".").isEmpty());
    }

    /** Lets some random time pass, so that the fault meets the volley anywhere. */
    void pause(int atMostMillis) {
        LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(random.nextInt(atMostMillis * 1000)));
    }

    /** Waits until the caller's list is without the victim. */
    void awaitGone() {
        await().atMost(PATIENCE)
                .until(() -> caller.view().stream().noneMatch(node -> node.instanceId() == victim.instanceId()));
    }

    /** Closes connections of this name at the server: those that receive, or the other ones. */
    void cut(String name, boolean receiving) {
        redis.command("CLIENT", "LIST")
                .lines()
                .filter(line -> line.contains(" name=" + name + " "))
                .filter(line -> line.contains(" sub=0 ") != receiving)
                .map(line -> line.substring("id=".length(), line.indexOf(' ')))
                .forEach(id -> redis.command("CLIENT", "KILL", "ID", id));
    }

    /** Waits until every call has been told; what they were told. */
    List<Claim> claims() {
        volleys.forEach(CompletableFuture::join);
        volley.await(Volley.DEADLINE.plusSeconds(20));
        NodeProcess other = otherCaller;
        if (other != null) {
            other.lines("claim ").forEach(line -> claims.add(Claim.parse(line.substring("claim ".length()))));
        }
        return List.copyOf(claims);
    }
}
