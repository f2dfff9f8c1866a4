package dev.meshapi.faults.calls;

import static org.awaitility.Awaitility.await;

import dev.meshapi.Mesh;
import dev.meshapi.MeshNode;
import dev.meshapi.testing.RedisServer;
import dev.meshapi.tools.NodeProcess;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** The processes that serve the matrix: always as many, and all there have ever been. */
final class Fleet implements AutoCloseable {
    static final String KEY = "matrix";
    static final Duration TTL = Duration.ofSeconds(3);
    static final Duration BEAT = Duration.ofMillis(500);

    private static final int SIZE = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final RedisServer redis;

    /** By name, also those that have ended: the ledger is theirs. Touched by the thread of the test only. */
    private final Map<String, NodeProcess> all = new LinkedHashMap<>();

    /** Those that serve. */
    private final List<String> serving = new ArrayList<>();

    private int started;

    Fleet(RedisServer redis) {
        this.redis = redis;
    }

    /** Sees to it that all are there, and that the caller knows. */
    List<MeshNode> ready(Mesh caller) {
        serving.removeIf(name -> !all.get(name).isAlive());
        List<CompletableFuture<NodeProcess>> starting = new ArrayList<>();
        for (int i = serving.size(); i < SIZE; i++) {
            String name = nextName();
            serving.add(name);
            starting.add(CompletableFuture.supplyAsync(() -> start(name, "running=24", "queued=8")));
        }
        List<String> names = serving.subList(SIZE - starting.size(), SIZE);
        for (int i = 0; i < names.size(); i++) {
            named(names.get(i), starting.get(i).join());
        }
        await().atMost(PATIENCE).ignoreExceptions().until(() -> members(caller).size() == SIZE);
        return members(caller);
    }

    private List<MeshNode> members(Mesh caller) {
        List<Long> ids = serving.stream().map(name -> all.get(name).id()).toList();
        return caller.nodes().stream()
                .filter(node -> ids.contains(node.instanceId()) && node.apis().containsKey("Work"))
                .toList();
    }

    /** One more that does not serve for long. */
    NodeProcess extra() {
        String name = nextName();
        named(name, start(name));
        return all.get(name);
    }

    private String nextName() {
        return "worker-" + ++started;
    }

    /** The connections have the name of the process. */
    private NodeProcess start(String name, String... settings) {
        List<String> words = new ArrayList<>(List.of(settings));
        words.addAll(List.of("beat=" + BEAT, "ttl=" + TTL, "payload=50000", "part=" + Worker.class.getName()));
        return NodeProcess.join(uri(name), KEY, words.toArray(String[]::new));
    }

    private void named(String name, NodeProcess process) {
        all.put(name, process);
        process.ask("name " + name, "named");
    }

    /** Where a node finds Redis that calls its connections so. */
    String uri(String connections) {
        return redis.uri() + "?clientName=" + connections;
    }

    /** The process of that node. */
    NodeProcess process(MeshNode node) {
        return all.get(name(node));
    }

    String name(MeshNode node) {
        return name(node.instanceId());
    }

    /** Also of a node that it is no more. */
    String name(long instanceId) {
        return all.entrySet().stream()
                .filter(entry -> entry.getValue().lines("id ").contains("id " + instanceId))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new AssertionError("node " + instanceId + " is of no process here"));
    }

    /** How often the ledger of a process says this. */
    long count(String process, String what, String job) {
        String line = what + " " + job;
        return all.get(process).lines(line).stream().filter(line::equals).count();
    }

    /** The jobs that began in a process that lives, and neither ended nor were told that nobody waits. */
    List<String> running(String prefix) {
        List<String> running = new ArrayList<>();
        for (NodeProcess process : all.values()) {
            if (process.isAlive()) {
                Set<String> over = new HashSet<>(after(process, "ended ", prefix));
                over.addAll(after(process, "told ", prefix));
                after(process, "began ", prefix).stream()
                        .filter(job -> !over.contains(job))
                        .forEach(running::add);
            }
        }
        return running;
    }

    private static List<String> after(NodeProcess process, String what, String prefix) {
        return process.lines(what + prefix).stream()
                .map(line -> line.substring(what.length()))
                .toList();
    }

    @Override
    public void close() {
        all.values().forEach(NodeProcess::close);
    }
}
