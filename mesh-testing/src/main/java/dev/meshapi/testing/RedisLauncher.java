package dev.meshapi.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Starts the same Redis again and again. */
record RedisLauncher(
        Path program,
        Workspace workspace,
        @Nullable String password,
        List<String> arguments,
        @Nullable String sentinel) {
    private static final int TRIES = 10;
    /** In the words of musl and of glibc. */
    private static final Pattern ADDRESS_IN_USE = Pattern.compile("bind: Address (already )?in use");

    static RedisLauncher prepare(
            RedisBinary binary,
            Workspace workspace,
            @Nullable String password,
            List<String> arguments,
            @Nullable String sentinel) {
        try {
            return new RedisLauncher(binary.in(workspace.root()), workspace, password, arguments, sentinel);
        } catch (IOException e) {
            throw new RedisServerException("could not copy the bundled Redis to " + workspace.root(), e);
        }
    }

    RedisAddress address(int port) {
        return RedisAddress.local(port, password);
    }

    /** Starts it on this port, or for 0 on any; returns when it answers. */
    RedisProcess launch(int wantedPort) {
        for (int tries = 1; ; tries++) {
            int port = wantedPort == 0 ? FreePort.find() : wantedPort;
            RedisProcess process = RedisProcess.start(words(port), address(port), workspace);
            boolean answers = false;
            try {
                answers = process.awaitAnswer();
            } finally {
                if (!answers) {
                    process.kill();
                    workspace.forget();
                }
            }
            if (answers) {
                return process;
            }
            boolean portTaken = ADDRESS_IN_USE.matcher(process.logTail()).find();
            // Somebody forked while our copy of the binary was still open for writing.
            boolean busy = process.logTail().contains("Text file busy");
            if (tries == TRIES || !(busy || (portTaken && wantedPort == 0))) {
                throw process.death(
                        portTaken
                                ? "could not start, port " + port + " is already in use: ended"
                                : "could not start: ended",
                        null);
            }
        }
    }

    private List<String> words(int port) {
        if (sentinel != null) {
            List<String> words = new ArrayList<>(
                    List.of(program.toString(), sentinelFile(port, sentinel).toString(), "--sentinel"));
            words.addAll(arguments);
            return words;
        }
        List<String> words = new ArrayList<>(List.of(program.toString(), "--port", Integer.toString(port)));
        words.addAll(List.of("--bind", RedisAddress.LOOPBACK, "--save", ""));
        words.addAll(List.of("--dir", workspace.data().toString()));
        if (password != null) {
            words.addAll(List.of("--requirepass", password));
        }
        words.addAll(arguments);
        return words;
    }

    /** A sentinel takes its orders from a file, and writes into it what it learns. */
    private Path sentinelFile(int port, String orders) {
        Path file = workspace.data().resolve("sentinel.conf");
        String text = "port " + port + "\nbind " + RedisAddress.LOOPBACK + "\ndir " + workspace.data() + "\n" + orders;
        try {
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new RedisServerException("could not write " + file, e);
        }
    }
}
