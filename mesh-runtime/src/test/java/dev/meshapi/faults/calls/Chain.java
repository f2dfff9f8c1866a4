package dev.meshapi.faults.calls;

import dev.meshapi.Address;
import dev.meshapi.Binding;
import dev.meshapi.CallContext;
import dev.meshapi.CallOptions;
import dev.meshapi.Dispatcher;
import dev.meshapi.Mesh;
import dev.meshapi.MeshBuilder;
import dev.meshapi.Message;
import dev.meshapi.Target;
import dev.meshapi.TypeRef;
import dev.meshapi.tools.NodePart;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A node of a chain of calls: calls the next one and waits for it; the last one waits until it is interrupted. */
final class Chain implements NodePart {
    /** Nothing ends by itself. */
    private static final CallOptions LONG =
            CallOptions.defaults().idleTimeout(Duration.ofMinutes(5)).deadline(Duration.ofMinutes(5));

    private static final Message<long[], Void> PASS =
            Message.request("Chain.pass", TypeRef.of(long[].class), TypeRef.NOTHING);

    private volatile @Nullable Mesh mesh;
    private volatile @Nullable CompletableFuture<?> call;

    @Override
    public void prepare(MeshBuilder builder, Consumer<String> say) {
        builder.serve(new Dispatcher(
                Chain.class, "Chain", Binding.running(PASS, (next, context) -> pass(next, context, say))));
    }

    private void pass(long[] next, CallContext context, Consumer<String> say) throws InterruptedException {
        say.accept("began");
        context.onCancel(() -> say.accept("told"));
        try {
            if (next.length == 0) {
                Thread.sleep(Duration.ofMinutes(5).toMillis());
            } else {
                target(next[0]).call(PASS, Arrays.copyOfRange(next, 1, next.length));
            }
            say.accept("ended");
        } catch (InterruptedException e) {
            say.accept("interrupted");
            throw e;
        } catch (RuntimeException e) {
            say.accept("failed " + e);
            throw e;
        }
    }

    private Target.One target(long id) {
        Mesh own = mesh;
        if (own == null) {
            throw new IllegalStateException("not told to begin");
        }
        return own.target(Address.node(id), LONG);
    }

    @Override
    public boolean obey(Mesh own, String[] words, Consumer<String> say) {
        switch (words[0]) {
            case "ready" -> {
                mesh = own;
                say.accept("ready");
            }
            case "pass" -> {
                mesh = own;
                long[] ids = Arrays.stream(words[1].split(","))
                        .mapToLong(Long::parseLong)
                        .toArray();
                CompletableFuture<Void> begun = target(ids[0]).callAsync(PASS, Arrays.copyOfRange(ids, 1, ids.length));
                call = begun;
                say.accept("passed");
            }
            case "cancel" -> {
                CompletableFuture<?> begun = call;
                say.accept("cancelled " + (begun != null && begun.cancel(true)));
            }
            default -> {
                return false;
            }
        }
        return true;
    }
}
