package dev.meshapi.testing;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** As much of RESP2 as tests need: one request, one reply, as text. An error reply is a {@link RedisServerException}. */
final class RespConnection implements Closeable {
    private static final String NIL = "(nil)";

    private final Socket socket;
    private final InputStream in;

    RespConnection(RedisAddress address, Duration timeout) throws IOException {
        socket = Dial.to(address.host(), address.port(), timeout);
        try {
            socket.setSoTimeout(Math.toIntExact(timeout.toMillis()));
            in = new BufferedInputStream(socket.getInputStream());
            if (address.password() != null) {
                String user = address.user();
                call(
                        user == null
                                ? new String[] {"AUTH", address.password()}
                                : new String[] {"AUTH", user, address.password()});
            }
            if (address.database() != 0) {
                call("SELECT", Integer.toString(address.database()));
            }
        } catch (IOException | RuntimeException e) {
            socket.close();
            throw e;
        }
    }

    /** One call on a connection of its own. */
    static String call(RedisAddress address, Duration timeout, String... words) throws IOException {
        try (var connection = new RespConnection(address, timeout)) {
            return connection.call(words);
        }
    }

    String call(String... words) throws IOException {
        var request = new ByteArrayOutputStream();
        request.writeBytes(ascii("*" + words.length + "\r\n"));
        for (String word : words) {
            byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
            request.writeBytes(ascii("$" + bytes.length + "\r\n"));
            request.writeBytes(bytes);
            request.writeBytes(ascii("\r\n"));
        }
        socket.getOutputStream().write(request.toByteArray());
        return reply();
    }

    private String reply() throws IOException {
        String line = line();
        String rest = line.isEmpty() ? line : line.substring(1);
        return switch (line.isEmpty() ? ' ' : line.charAt(0)) {
            case '+', ':' -> rest;
            case '$' -> bulk(Integer.parseInt(rest));
            case '*' -> array(Integer.parseInt(rest));
            case '-' -> throw new RedisServerException(rest);
            default -> throw new IOException("not an answer of Redis: " + line);
        };
    }

    private String bulk(int length) throws IOException {
        if (length < 0) {
            return NIL;
        }
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length || in.readNBytes(2).length < 2) {
            throw closed();
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private String array(int length) throws IOException {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            lines.add(reply());
        }
        return length < 0 ? NIL : String.join("\n", lines);
    }

    private String line() throws IOException {
        var line = new ByteArrayOutputStream();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                throw closed();
            }
            if (b != '\r') {
                line.write(b);
            }
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    private static EOFException closed() {
        return new EOFException("Redis closed the connection");
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
