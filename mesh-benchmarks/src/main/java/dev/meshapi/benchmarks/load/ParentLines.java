package dev.meshapi.benchmarks.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** What the parent says, line by line. When it falls silent, by whatever death, this process ends. */
final class ParentLines {
    private ParentLines() {}

    static BlockingQueue<String> read() {
        BlockingQueue<String> lines = new LinkedBlockingQueue<>();
        Thread thread = new Thread(() -> copy(lines), "parent");
        thread.setDaemon(true);
        thread.start();
        return lines;
    }

    private static void copy(BlockingQueue<String> lines) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(line);
            }
        } catch (IOException e) {
            // as good as the end
        } finally {
            Runtime.getRuntime().halt(0);
        }
    }
}
