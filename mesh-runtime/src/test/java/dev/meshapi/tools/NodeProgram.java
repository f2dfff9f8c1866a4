package dev.meshapi.tools;

import dev.meshapi.Mesh;
import dev.meshapi.MeshBuilder;
import dev.meshapi.MeshException;
import dev.meshapi.MeshListener;
import dev.meshapi.MeshNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/**
 * A node that tells on standard output what it hears and does, a line each, and obeys orders on standard input:
 *
 * <ul>
 *   <li>{@code nodes}: {@code nodes 1,2}; {@code view}: {@code view 1,2}; {@code state}: {@code state UP}
 *   <li>{@code believes}: {@code believes true 17}, whether it leads and in which term
 *   <li>{@code drain PT1S}, {@code close}: {@code closed}
 *   <li>those of its {@linkplain NodePart parts}
 * </ul>
 *
 * <p>It leaves when its input ends, and on {@code SIGTERM} unless {@code goodbye=no}. The arguments are the URI of Redis, the
 * key of the mesh, and settings like {@code ttl=PT2S}.
 */
public final class NodeProgram {
    private final List<NodePart> parts = new ArrayList<>();
    private final Mesh mesh;

    private NodeProgram(MeshBuilder builder, List<String> settings) {
        if (!settings.contains("goodbye=no")) {
            builder.leaveOnShutdown();
        }
        builder.nodeCleanup(node -> {
            say("cleaned " + node.instanceId());
            return CompletableFuture.completedStage(null);
        });
        settings.forEach(setting -> set(builder, setting.split("=", 2)));
        this.mesh = builder.listener(new Teller()).join();
        mesh.leadership().onAcquired(term -> say("leads " + term));
        mesh.leadership().onLost(term -> say("lost " + term));
    }

    private void set(MeshBuilder builder, String[] setting) {
        String value = setting[1];
        switch (setting[0]) {
            case "beat" -> builder.heartbeatInterval(Duration.parse(value));
            case "ttl" -> builder.nodeTtl(Duration.parse(value));
            case "payload" -> builder.maxPayloadBytes(Integer.parseInt(value));
            case "running" -> builder.maxRunningCalls(Integer.parseInt(value));
            case "queued" -> builder.maxQueuedCalls(Integer.parseInt(value));
            case "idle" -> builder.idleTimeout(Duration.parse(value));
            case "drain" -> builder.drainTimeout(Duration.parse(value));
            case "label" -> builder.label("label", value);
            case "goodbye" -> {}
            case "part" -> {
                NodePart part = made(value);
                parts.add(part);
                part.prepare(builder, NodeProgram::say);
            }
            default -> throw new IllegalArgumentException("no setting " + setting[0]);
        }
    }

    private static NodePart made(String name) {
        try {
            var constructor = Class.forName(name).getDeclaredConstructor();
            constructor.setAccessible(true);
            return (NodePart) constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("no part " + name, e);
        }
    }

    public static void main(String[] args) throws IOException {
        NodeProgram program = new NodeProgram(
                Mesh.builder(args[1]).redis(args[0]), List.of(args).subList(2, args.length));
        say("id " + program.mesh.instanceId());
        BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String order = orders.readLine(); order != null; order = orders.readLine()) {
            String line = order;
            Thread thread = new Thread(() -> program.obey(line.split(" ", 4)), "order-" + line);
            thread.setDaemon(true);
            thread.start();
        }
        program.mesh.close();
        say("left");
    }

    private void obey(String[] words) {
        try {
            switch (words[0]) {
                case "nodes" -> say("nodes " + ids(mesh.nodes()));
                case "view" -> say("view " + ids(mesh.view()));
                case "state" -> say("state " + mesh.state());
                case "believes" ->
                    say("believes " + mesh.leadership().isLeader() + " "
                            + mesh.leadership().term());
                case "drain" -> {
                    mesh.drain(Duration.parse(words[1]));
                    say("closed");
                }
                case "close" -> {
                    mesh.close();
                    say("closed");
                }
                default -> obeyPart(words);
            }
        } catch (MeshException e) {
            say("failed " + e.getClass().getSimpleName() + " " + e.execution() + " " + e.getMessage());
        } catch (Exception e) {
            say("failed " + e);
        }
    }

    private void obeyPart(String[] words) throws Exception {
        for (NodePart part : parts) {
            if (part.obey(mesh, words, NodeProgram::say)) {
                return;
            }
        }
        say("no order " + words[0]);
    }

    private static String ids(List<MeshNode> nodes) {
        return nodes.stream().map(node -> String.valueOf(node.instanceId())).collect(Collectors.joining(","));
    }

    private static synchronized void say(String line) {
        System.out.println(line);
        System.out.flush();
    }

    private static final class Teller implements MeshListener {
        @Override
        public void nodeJoined(MeshNode node) {
            say("joined " + node.instanceId());
        }

        @Override
        public void nodeUpdated(MeshNode node) {
            say("updated " + node.instanceId());
        }

        @Override
        public void nodeDraining(MeshNode node) {
            say("draining " + node.instanceId());
        }

        @Override
        public void nodeLeft(MeshNode node, Reason reason) {
            say(reason + " " + node.instanceId());
        }

        @Override
        public void selfEvicted(long oldId, long newId) {
            say("id " + newId);
            say("selfEvicted " + oldId + " " + newId);
        }

        @Override
        public void connectionLost() {
            say("connectionLost");
        }

        @Override
        public void connectionRestored() {
            say("connectionRestored");
        }
    }
}
