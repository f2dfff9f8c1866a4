package dev.meshapi.testing;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A shell that waits for the end of its input, which comes with the end of this JVM however that ends, then kills the
 * process it was told of last and removes a directory. A shutdown hook could not do that after {@code kill -9}.
 */
final class Guard implements AutoCloseable {
    private static final String SCRIPT = """
            trap '' HUP INT TERM
            while read -r line; do pid=$line; done
            [ -z "$pid" ] || kill -9 "$pid"
            [ -z "$1" ] || rm -rf -- "$1" || { sleep 1; rm -rf -- "$1"; }
            """;
    private static final int CLOSE_SECONDS = 10;

    private final Process shell;
    private final OutputStream orders;

    private Guard(Process shell) {
        this.shell = shell;
        this.orders = shell.getOutputStream();
    }

    /** Begins to wait; null for the directory if there is none to remove. */
    static Guard start(@Nullable Path directory) throws IOException {
        String removed = directory == null ? "" : directory.toString();
        return new Guard(new ProcessBuilder("/bin/sh", "-c", SCRIPT, "mesh-guard", removed)
                .directory(new File("/"))
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD)
                .start());
    }

    /** From now on it kills this process when the JVM ends. */
    void watch(long pid) throws IOException {
        tell(Long.toString(pid));
    }

    /** The process has ended, its id may soon be somebody else's. */
    void forget() {
        try {
            tell("");
        } catch (IOException e) {
            throw new UncheckedIOException("the guard of a process is gone", e);
        }
    }

    private void tell(String line) throws IOException {
        orders.write((line + "\n").getBytes(StandardCharsets.US_ASCII));
        orders.flush();
    }

    /** Lets it do its work; waits for it as long as nobody interrupts. */
    @Override
    public void close() {
        try {
            orders.close();
            if (!shell.waitFor(CLOSE_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("a guard did not end within " + CLOSE_SECONDS + " seconds");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException("the guard of a process is gone", e);
        }
    }
}
