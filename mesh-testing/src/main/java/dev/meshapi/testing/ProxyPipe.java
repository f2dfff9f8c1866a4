package dev.meshapi.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One direction of a connection. One thread reads and notes when the bytes are due, another writes them then: so a delay
 * makes bytes late but does not make the line thinner.
 */
final class ProxyPipe {
    private static final int CHUNK_BYTES = 16 * 1024;
    private static final int CHUNKS = 128;

    /** Bytes and when they arrive; none means the end. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Chunk(byte[] bytes, long dueNanos) {}

    private final Socket from;
    private final Socket to;
    private final ProxyWeather weather;
    private final ProxyLink link;

    /** Sees requests; null on the way of the answers. */
    private final ProxyTrap.@Nullable Watch watch;

    private final BlockingQueue<Chunk> onTheWay = new ArrayBlockingQueue<>(CHUNKS);

    ProxyPipe(Socket from, Socket to, ProxyWeather weather, ProxyLink link, ProxyTrap.@Nullable Watch watch) {
        this.from = from;
        this.to = to;
        this.weather = weather;
        this.link = link;
        this.watch = watch;
    }

    void read() throws IOException, InterruptedException {
        InputStream in = from.getInputStream();
        byte[] buffer = new byte[CHUNK_BYTES];
        int length;
        do {
            length = Math.max(0, in.read(buffer));
            onTheWay.put(new Chunk(Arrays.copyOf(buffer, length), System.nanoTime() + weather.delayNanos()));
        } while (length > 0);
    }

    void write() throws IOException, InterruptedException {
        OutputStream out = to.getOutputStream();
        Chunk chunk;
        do {
            chunk = onTheWay.take();
            TimeUnit.NANOSECONDS.sleep(chunk.dueNanos() - System.nanoTime());
            if (weather.letsThrough(link, watch == null)) {
                forward(chunk.bytes(), out);
            }
        } while (chunk.bytes().length > 0);
        if (!link.lostBytes()) { // else the end is lost, too
            to.shutdownOutput();
            link.pipeEnded();
        }
    }

    private void forward(byte[] bytes, OutputStream out) throws IOException {
        Runnable action = watch == null ? null : watch.sees(bytes);
        if (action == null) {
            out.write(bytes);
            return;
        }
        weather.trip(link);
        try {
            out.write(bytes);
            action.run();
        } finally {
            weather.release(link);
        }
    }
}
