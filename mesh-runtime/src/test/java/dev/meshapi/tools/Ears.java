package dev.meshapi.tools;

import dev.meshapi.internal.redis.RedisLink;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Remembers what arrives on a link, or hands it on. */
public final class Ears implements RedisLink.Ears {
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final Consumer<byte[]> received;

    /** Remembers. */
    public Ears() {
        this.received = body -> heard.add(new String(body, StandardCharsets.UTF_8));
    }

    /** Hands the messages on, and remembers none. */
    public Ears(Consumer<byte[]> received) {
        this.received = received;
    }

    /** The messages so far. */
    public List<String> heard() {
        return heard;
    }

    @Override
    public void received(byte[] channel, byte[] body) {
        received.accept(body);
    }

    @Override
    public void lost() {}

    @Override
    public void restored() {}
}
