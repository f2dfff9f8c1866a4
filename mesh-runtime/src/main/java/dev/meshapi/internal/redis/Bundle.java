package dev.meshapi.internal.redis;

import dev.meshapi.MeshConnectionException;
import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.output.IntegerOutput;
import io.lettuce.core.protocol.Command;
import io.lettuce.core.protocol.CommandArgs;
import io.lettuce.core.protocol.CommandType;
import io.lettuce.core.protocol.CompleteableCommand;
import io.netty.buffer.ByteBuf;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One {@code PUBLISH}: frames for the same channel, one per line. Writes itself to the socket without a copy in between, and
 * tells each frame what became of all of them; no future, no timer.
 */
final class Bundle extends Command<byte[], byte[], Long> implements CompleteableCommand<Long> {
    /** More frames gain nothing. */
    static final int MOST_FRAMES = 64;

    /** Below what every receiver takes for its envelope alone; a frame that is larger travels alone. */
    static final int MOST_BYTES = 64 * 1024;

    private static final byte[] COMMAND = "*3\r\n$7\r\nPUBLISH\r\n".getBytes(StandardCharsets.US_ASCII);

    /** More than the lengths and line ends of both arguments. */
    private static final int PUNCTUATION = 48;

    private final Channel channel;

    /** Owned by who drains the outbox until the bundle is dispatched, and not changed after. */
    private final Outgoing first;

    private Outgoing last;
    private int frames = 1;

    /** The frames and the line feeds between them. */
    private int bytes;

    private long weight;

    /** The connection can fail a command twice: when it is lost, and for the write that it did not take. */
    private final AtomicBoolean ended = new AtomicBoolean();

    /** What a client with timeouts of its own wants to be told. Set before the command is written. */
    private volatile @Nullable BiConsumer<? super Long, Throwable> observer;

    /** What all bundles weigh that have not ended. */
    private final AtomicLong unanswered;

    /** A bundle of one. */
    Bundle(Outgoing first, AtomicLong unanswered) {
        super(CommandType.PUBLISH, new IntegerOutput<>(ByteArrayCodec.INSTANCE), null);
        this.channel = first.channel;
        this.first = first;
        this.last = first;
        this.bytes = first.frame.length;
        this.weight = first.weight();
        this.unanswered = unanswered;
        first.next = null;
    }

    /** Adds a frame; false if there is no room for it. */
    boolean add(Outgoing frame) {
        int longer = bytes + 1 + frame.frame.length;
        if (frames == MOST_FRAMES || longer > MOST_BYTES || longer < 0) {
            return false;
        }
        last.next = frame;
        last = frame;
        frame.next = null;
        frames++;
        bytes = longer;
        weight += frame.weight();
        return true;
    }

    long weight() {
        return weight;
    }

    @Override
    public void encode(ByteBuf out) {
        byte[] name = channel.name();
        out.ensureWritable(COMMAND.length + name.length + bytes + PUNCTUATION);
        out.writeBytes(COMMAND);
        length(out, name.length);
        out.writeBytes(name);
        lineEnd(out);
        length(out, bytes);
        out.writeBytes(first.frame);
        for (Outgoing frame = first.next; frame != null; frame = frame.next) {
            out.writeByte('\n');
            out.writeBytes(frame.frame);
        }
        lineEnd(out);
    }

    private static void length(ByteBuf out, int length) {
        out.writeByte('$');
        out.writeCharSequence(Integer.toString(length), StandardCharsets.US_ASCII);
        lineEnd(out);
    }

    private static void lineEnd(ByteBuf out) {
        out.writeByte('\r');
        out.writeByte('\n');
    }

    /** For tracers and the like, which look at the arguments of a command. */
    @Override
    public CommandArgs<byte[], byte[]> getArgs() {
        return new CommandArgs<>(ByteArrayCodec.INSTANCE).addKey(channel.name());
    }

    @Override
    public void complete() {
        super.complete();
        if (output.hasError()) {
            failed(new RedisCommandExecutionException(output.getError()));
        } else {
            Long receivers = output.get();
            end(receivers == null ? 0 : receivers, null);
        }
    }

    @Override
    public boolean completeExceptionally(Throwable failure) {
        super.completeExceptionally(failure);
        return failed(failure);
    }

    @Override
    public void cancel() {
        super.cancel();
        failed(new CancellationException("The connection was given up"));
    }

    private boolean failed(Throwable failure) {
        return end(0, RedisFailures.translate("publish a message", failure));
    }

    private boolean end(long receivers, @Nullable MeshConnectionException failure) {
        if (!ended.compareAndSet(false, true)) {
            return false;
        }
        unanswered.addAndGet(-weight);
        BiConsumer<? super Long, Throwable> told = observer;
        if (told != null) {
            told.accept(receivers, failure);
        }
        for (Outgoing frame = first; frame != null; frame = frame.next) {
            frame.ended(receivers, failure);
        }
        return true;
    }

    @Override
    public void onComplete(Consumer<? super Long> action) {
        onComplete((receivers, failure) -> action.accept(receivers));
    }

    @Override
    public void onComplete(BiConsumer<? super Long, Throwable> action) {
        BiConsumer<? super Long, Throwable> before = observer;
        observer = before == null
                ? action
                : (receivers, failure) -> {
                    before.accept(receivers, failure);
                    action.accept(receivers, failure);
                };
    }
}
