package dev.meshapi.tools;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What slf4j-simple prints to {@code System.err} while this is open; it is still printed. Not for tests in parallel. */
public final class LogCapture implements AutoCloseable {
    private final PrintStream before = System.err;
    private final ByteArrayOutputStream copy = new ByteArrayOutputStream();

    private LogCapture() {
        System.setErr(new PrintStream(new Tee(), true, StandardCharsets.UTF_8));
    }

    /** Begins to listen. */
    public static LogCapture start() {
        return new LogCapture();
    }

    /** The lines so far. */
    public List<String> lines() {
        synchronized (copy) {
            return copy.toString(StandardCharsets.UTF_8).lines().toList();
        }
    }

    /** The lines so far that contain this. */
    public List<String> linesWith(String text) {
        return lines().stream().filter(line -> line.contains(text)).toList();
    }

    @Override
    public void close() {
        System.setErr(before);
    }

    private final class Tee extends OutputStream {
        @Override
        public void write(int b) {
            synchronized (copy) {
                copy.write(b);
            }
            before.write(b);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            synchronized (copy) {
                copy.write(bytes, offset, length);
            }
            before.write(bytes, offset, length);
        }

        @Override
        public void flush() {
            before.flush();
        }
    }
}
