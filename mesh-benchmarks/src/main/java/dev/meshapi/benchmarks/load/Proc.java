package dev.meshapi.benchmarks.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What Linux tells in {@code /proc}; NaN on systems that have none. */
final class Proc {
    private static final Path ROOT = Path.of("/proc");
    private static final double TICKS_PER_SECOND = 100;

    /** The columns of the line {@code cpu} that are no work: idle, and waiting for a disk. */
    private static final int IDLE = 4;

    private static final int IO_WAIT = 5;

    /** After it come the guests, which are contained in what is before. */
    private static final int LAST = 8;

    private Proc() {}

    /** The CPU time of all processes together since the system was started, in seconds. */
    static double busySeconds() {
        try (Stream<String> lines = Files.lines(ROOT.resolve("stat"))) {
            String[] columns = lines.findFirst().orElse("").split(" +", -1);
            double ticks = 0;
            for (int i = 1; i <= LAST; i++) {
                ticks += i == IDLE || i == IO_WAIT ? 0 : Double.parseDouble(columns[i]);
            }
            return ticks / TICKS_PER_SECOND;
        } catch (IOException e) {
            return Double.NaN;
        }
    }

    /** How often the threads of a process have left a CPU, willingly or not. Threads that have ended are not counted. */
    static double contextSwitches(long pid) {
        try (Stream<Path> threads = Files.list(ROOT.resolve(pid + "/task"))) {
            return threads.mapToDouble(Proc::switchesOfThread).sum();
        } catch (IOException | UncheckedIOException e) {
            return Double.NaN;
        }
    }

    private static double switchesOfThread(Path thread) {
        try (Stream<String> lines = Files.lines(thread.resolve("status"))) {
            return lines.filter(line -> line.contains("ctxt_switches"))
                    .mapToDouble(line -> Double.parseDouble(line.substring(line.indexOf(':') + 1)))
                    .sum();
        } catch (IOException | UncheckedIOException e) {
            return 0; // it has ended meanwhile
        }
    }

    /** The name of the processor. */
    static String processor() {
        try (Stream<String> lines = Files.lines(ROOT.resolve("cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(System.getProperty("os.arch"));
        } catch (IOException | UncheckedIOException e) {
            return System.getProperty("os.arch");
        }
    }
}
