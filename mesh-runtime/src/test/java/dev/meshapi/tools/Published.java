package dev.meshapi.tools;

import dev.meshapi.testing.RedisServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Puts any bytes on a channel, past all of our own code: plain RESP on a socket of its own. */
public final class Published implements AutoCloseable {
    private final Socket socket;

    /** A connection to this Redis, which needs no password. */
    public Published(RedisServer redis) {
        try {
            socket = new Socket(redis.host(), redis.port());
            socket.setSoTimeout(20_000);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Publishes text; returns the number of receivers. */
    public long publish(String channel, String body) {
        return publish(channel, body.getBytes(StandardCharsets.UTF_8));
    }

    /** Publishes bytes; returns the number of receivers. */
    public long publish(String channel, byte[] body) {
        try {
            ByteArrayOutputStream request = new ByteArrayOutputStream();
            request.writeBytes(ascii(
                    "*3\r\n$7\r\nPUBLISH\r\n$" + channel.length() + "\r\n" + channel + "\r\n$" + body.length + "\r\n"));
            request.writeBytes(body);
            request.writeBytes(ascii("\r\n"));
            socket.getOutputStream().write(request.toByteArray());
            String answer = line(socket.getInputStream());
            if (!answer.startsWith(":")) {
                throw new IllegalStateException(answer);
            }
            return Long.parseLong(answer.substring(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                throw new IOException("Redis closed the connection");
            }
            if (b != '\r') {
                line.append((char) b);
            }
        }
        return line.toString();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
