package dev.meshapi.tools;

import dev.meshapi.internal.redis.RedisLink;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers what arrives on a link. */
public final class Ears implements RedisLink.Ears {
    private final List<String> heard = new CopyOnWriteArrayList<>();

    /** The messages so far. */
    public List<String> heard() {
        return heard;
    }

    @Override
    public void received(byte[] channel, byte[] body) {
        heard.add(new String(body, StandardCharsets.UTF_8));
    }

    @Override
    public void lost() {}

    @Override
    public void restored() {}
}
