package dev.meshapi.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** What a process prints on one of its outputs, line by line, as far as it is remembered. */
final class ProcessLines {
    private static final int MOST_KEPT = 100_000;
    private static final int TAIL = 40;

    /** Guarded by this. */
    private final Deque<String> lines = new ArrayDeque<>();

    /** Guarded by this: how many lines there were before those that are kept. */
    private long dropped;

    /** Guarded by this: whether there will be no more. */
    private boolean ended;

    /** Begins to read on a thread of this name, which ends with the stream. */
    static ProcessLines of(InputStream stream, String thread, Consumer<String> echo) {
        ProcessLines lines = new ProcessLines();
        Thread reader = new Thread(() -> lines.read(stream, echo), thread);
        reader.setDaemon(true);
        reader.start();
        return lines;
    }

    private void read(InputStream stream, Consumer<String> echo) {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                add(line);
                echo.accept(line);
            }
        } catch (IOException e) {
            add("(broken: " + e + ")");
        } finally {
            end();
        }
    }

    private synchronized void add(String line) {
        lines.add(line);
        if (lines.size() > MOST_KEPT) {
            lines.remove();
            dropped++;
        }
        notifyAll();
    }

    private synchronized void end() {
        ended = true;
        notifyAll();
    }

    /** All of them. */
    synchronized List<String> all() {
        return List.copyOf(lines);
    }

    /** The last of them, for messages. */
    synchronized String tail() {
        return String.join(
                "\n", lines.stream().skip(Math.max(0, lines.size() - TAIL)).toList());
    }

    /** Forgets those that there are. */
    synchronized void forget() {
        dropped += lines.size();
        lines.clear();
    }

    /** How many there were up to now: where the next one is. */
    synchronized long position() {
        return dropped + lines.size();
    }

    /** The first that is meant, of those from this position on; empty if it does not come in time or before the end. */
    synchronized Optional<String> await(Predicate<String> meant, long from, Duration limit)
            throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (true) {
            Optional<String> found = lines.stream()
                    .skip(Math.max(0, from - dropped))
                    .filter(meant)
                    .findFirst();
            long leftMillis = (end - System.nanoTime()) / 1_000_000;
            if (found.isPresent() || ended || leftMillis <= 0) {
                return found;
            }
            wait(leftMillis);
        }
    }
}
