package dev.meshapi;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** A node in a process of its own: serves {@link Trials}, takes orders on stdin, tells what happens on stdout. */
final class NodeProgram {
    private final Mesh mesh;

    private NodeProgram(String uri, String key, List<String> options) {
        MeshBuilder builder = Mesh.builder(key).redis(uri).heartbeatInterval(Duration.ofMillis(200));
        options.forEach(option -> set(builder, option.split("=", 2)));
        AtomicInteger taken = new AtomicInteger();
        mesh = builder.serve(Trials.serving(
                        Binding.replying(Trials.ECHO, (text, call) -> {
                            say("echo " + text);
                            return text;
                        }),
                        Binding.replying(Trials.TAKE, (millis, call) -> {
                            int number = taken.incrementAndGet();
                            say("begin " + number);
                            try {
                                Thread.sleep(millis);
                            } catch (InterruptedException e) {
                                say("interrupted " + number + " cancelled=" + call.isCancelled());
                                throw e;
                            }
                            say("end " + number);
                            return "took " + millis;
                        }),
                        Binding.replying(Trials.BLOB, (length, call) -> "x".repeat(length)),
                        Binding.running(Trials.FAIL, (name, call) -> Trials.fail(name)),
                        Binding.running(Trials.NOTE, (text, call) -> say("note " + text + " from " + call.callerId()))))
                .join();
    }

    private static void set(MeshBuilder builder, String[] option) {
        String value = option[1];
        switch (option[0]) {
            case "payload" -> builder.maxPayloadBytes(Integer.parseInt(value));
            case "running" -> builder.maxRunningCalls(Integer.parseInt(value));
            case "queued" -> builder.maxQueuedCalls(Integer.parseInt(value));
            case "idle" -> builder.idleTimeout(Duration.parse(value));
            case "drain" -> builder.drainTimeout(Duration.parse(value));
            case "ttl" -> builder.nodeTtl(Duration.parse(value));
            default -> throw new IllegalArgumentException("no option " + option[0]);
        }
    }

    public static void main(String[] args) throws IOException {
        NodeProgram program = new NodeProgram(args[0], args[1], List.of(args).subList(2, args.length));
        say("joined " + program.mesh.instanceId());
        BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String order = orders.readLine(); order != null; order = orders.readLine()) {
            String line = order;
            Thread thread = new Thread(() -> program.obey(line.split(" ", 4)));
            thread.setDaemon(true);
            thread.start();
        }
        Runtime.getRuntime().halt(0);
    }

    private void obey(String[] words) {
        try {
            switch (words[0]) {
                case "echo" -> say("result " + node(words[1]).call(Trials.ECHO, words[2]));
                case "take" -> say("result " + node(words[1]).call(Trials.TAKE, Long.valueOf(words[2])));
                case "note" -> {
                    node(words[1]).call(Trials.NOTE, words[2]);
                    say("sent " + words[2]);
                }
                case "all" -> {
                    mesh.target(Address.all(), CallOptions.defaults()).send(Trials.NOTE, words[1]);
                    say("sent " + words[1]);
                }
                case "nodes" ->
                    say("nodes "
                            + mesh.nodes().stream()
                                    .map(node -> String.valueOf(node.instanceId()))
                                    .collect(Collectors.joining(",")));
                case "close" -> {
                    mesh.close();
                    say("closed");
                }
                default -> say("no order " + words[0]);
            }
        } catch (MeshException e) {
            say("failed " + e.getClass().getSimpleName() + " " + e.execution() + " " + e.getMessage());
        }
    }

    private Target.One node(String id) {
        return mesh.target(Address.node(Long.parseLong(id)), CallOptions.defaults());
    }

    private static synchronized void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
