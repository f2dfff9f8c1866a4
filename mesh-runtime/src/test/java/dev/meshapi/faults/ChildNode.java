package dev.meshapi.faults;

import static org.awaitility.Awaitility.await;

import dev.meshapi.Mesh;
import dev.meshapi.MeshBuilder;
import dev.meshapi.MeshListener;
import dev.meshapi.MeshNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/** A node in a JVM of its own, which can be killed, frozen and terminated. It tells line by line what it hears. */
final class ChildNode implements AutoCloseable {
    static final Duration LONG = Duration.ofSeconds(90);

    private final Process process;
    private final List<String> lines = new CopyOnWriteArrayList<>();

    private ChildNode(Process process) {
        this.process = process;
        Thread reader = new Thread(this::read, "child-" + process.pid());
        reader.setDaemon(true);
        reader.start();
    }

    /** Starts one and waits until it has joined. */
    static ChildNode join(String uri, String key, Duration beat, Duration ttl) {
        ChildNode node = start(uri, key, beat, ttl);
        node.awaitLine("id ");
        return node;
    }

    /** Starts one. */
    static ChildNode start(String uri, String key, Duration beat, Duration ttl) {
        try {
            return new ChildNode(new ProcessBuilder(
                            ProcessHandle.current().info().command().orElse("java"),
                            "-Xmx128m",
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1",
                            "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                            "-cp",
                            System.getProperty("java.class.path"),
                            ChildNode.class.getName(),
                            uri,
                            key,
                            Long.toString(beat.toMillis()),
                            Long.toString(ttl.toMillis()))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start());
        } catch (IOException e) {
            throw new IllegalStateException("A child node could not be started", e);
        }
    }

    /** The id it has at present. */
    long id() {
        return lines.stream()
                .filter(line -> line.startsWith("id "))
                .mapToLong(line -> Long.parseLong(line.substring(3)))
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    List<String> lines() {
        return lines;
    }

    boolean said(String prefix) {
        return lines.stream().anyMatch(line -> line.startsWith(prefix));
    }

    void awaitLine(String prefix) {
        await("the line '" + prefix + "' of child " + process.pid())
                .atMost(LONG)
                .pollInterval(Duration.ofMillis(5))
                .until(() -> said(prefix));
    }

    void freeze() {
        signal("STOP");
    }

    void thaw() {
        signal("CONT");
    }

    void terminate() {
        signal("TERM");
    }

    void kill() {
        process.destroyForcibly();
        await().atMost(LONG).until(() -> !process.isAlive());
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Asks it to leave, and waits until it has. */
    void quit() {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            throw new IllegalStateException("The child cannot be told to quit", e);
        }
        await().atMost(LONG).until(() -> !process.isAlive());
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private void signal(String name) {
        try {
            Process kill = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start();
            if (kill.waitFor() != 0) {
                throw new IllegalStateException("kill -" + name + " failed");
            }
        } catch (IOException e) {
            throw new IllegalStateException("kill cannot be run", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void read() {
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(line);
            }
        } catch (IOException e) {
            lines.add("ended: " + e.getMessage());
        }
    }

    /** The child itself. Leaves when its input ends. */
    public static void main(String[] args) throws IOException {
        MeshBuilder builder = Mesh.builder(args[1])
                .redis(args[0])
                .heartbeatInterval(Duration.ofMillis(Long.parseLong(args[2])))
                .nodeTtl(Duration.ofMillis(Long.parseLong(args[3])))
                .listener(new Teller())
                .nodeCleanup(node -> {
                    tell("cleaned " + node.instanceId());
                    return CompletableFuture.completedStage(null);
                })
                .leaveOnShutdown();
        try (Mesh mesh = builder.join()) {
            mesh.leadership().onAcquired(term -> tell("leads " + term));
            mesh.leadership().onLost(term -> tell("lost " + term));
            tell("id " + mesh.instanceId());
            while (System.in.read() >= 0) {
                tell("believes " + mesh.leadership().isLeader() + " "
                        + mesh.leadership().term());
            }
        }
        tell("left");
    }

    /** Asks it whether it believes that it leads; the answer is its next line "believes …". */
    void ask() {
        try {
            OutputStream in = process.getOutputStream();
            in.write('?');
            in.flush();
        } catch (IOException e) {
            throw new IllegalStateException("The child cannot be asked", e);
        }
    }

    private static synchronized void tell(String line) {
        System.out.println(line);
        System.out.flush();
    }

    private static final class Teller implements MeshListener {
        @Override
        public void nodeJoined(MeshNode node) {
            tell("joined " + node.instanceId());
        }

        @Override
        public void nodeDraining(MeshNode node) {
            tell("draining " + node.instanceId());
        }

        @Override
        public void nodeLeft(MeshNode node, Reason reason) {
            tell(reason + " " + node.instanceId());
        }

        @Override
        public void selfEvicted(long oldId, long newId) {
            tell("id " + newId);
            tell("selfEvicted " + oldId + " " + newId);
        }

        @Override
        public void connectionLost() {
            tell("connectionLost");
        }

        @Override
        public void connectionRestored() {
            tell("connectionRestored");
        }
    }
}
