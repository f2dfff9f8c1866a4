package dev.meshapi;

import dev.meshapi.testing.RedisServer;
import dev.meshapi.tools.NodePart;
import dev.meshapi.tools.NodeProcess;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** A node in another process that serves {@link Trials}, tells of each, and calls others by order. */
final class TrialNode implements NodePart {
    private final AtomicInteger taken = new AtomicInteger();

    /** Starts one that beats often. */
    static NodeProcess join(RedisServer redis, String key, String... settings) {
        List<String> all = new ArrayList<>(List.of("beat=PT0.2S", "part=" + TrialNode.class.getName()));
        all.addAll(List.of(settings));
        return NodeProcess.join(redis.uri(), key, all.toArray(String[]::new));
    }

    @Override
    public void prepare(MeshBuilder builder, Consumer<String> say) {
        builder.serve(Trials.serving(
                Binding.replying(Trials.ECHO, (text, call) -> {
                    say.accept("echo " + text);
                    return text;
                }),
                Binding.replying(Trials.TAKE, (millis, call) -> take(millis, call, say)),
                Binding.replying(Trials.BLOB, (length, call) -> "x".repeat(length)),
                Binding.running(Trials.FAIL, (name, call) -> Trials.fail(name)),
                Binding.running(Trials.NOTE, (text, call) -> say.accept("note " + text + " from " + call.callerId()))));
    }

    private String take(long millis, CallContext call, Consumer<String> say) throws InterruptedException {
        int number = taken.incrementAndGet();
        say.accept("begin " + number);
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            say.accept("interrupted " + number + " cancelled=" + call.isCancelled());
            throw e;
        }
        say.accept("end " + number);
        return "took " + millis;
    }

    @Override
    public boolean obey(Mesh mesh, String[] words, Consumer<String> say) {
        switch (words[0]) {
            case "echo" -> say.accept("result " + node(mesh, words[1]).call(Trials.ECHO, words[2]));
            case "take" -> say.accept("result " + node(mesh, words[1]).call(Trials.TAKE, Long.valueOf(words[2])));
            case "note" -> {
                node(mesh, words[1]).call(Trials.NOTE, words[2]);
                say.accept("sent " + words[2]);
            }
            case "all" -> {
                mesh.target(Address.all(), CallOptions.defaults()).send(Trials.NOTE, words[1]);
                say.accept("sent " + words[1]);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private static Target.One node(Mesh mesh, String id) {
        return mesh.target(Address.node(Long.parseLong(id)), CallOptions.defaults());
    }
}
