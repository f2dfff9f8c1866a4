package dev.meshapi.testing;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** Sends signals to our own processes. */
final class Signal {
    private static final int LIMIT_SECONDS = 20;

    private Signal() {}

    /** Sends {@code STOP}, {@code CONT} or {@code TERM}; the shell's own kill does it, as slim containers have no other. */
    static void send(String name, long pid) throws IOException, InterruptedException {
        Process kill = new ProcessBuilder("/bin/sh", "-c", "kill -$1 $2", "sh", name, Long.toString(pid))
                .redirectErrorStream(true)
                .start();
        if (!kill.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
            kill.destroyForcibly();
            throw new IOException("kill -" + name + " " + pid + " did not end within " + LIMIT_SECONDS + " s");
        }
        if (kill.exitValue() != 0) {
            throw new IOException("kill -" + name + " " + pid + " ended with " + kill.exitValue());
        }
    }
}
