package dev.meshapi.benchmarks.load;

/** The first word of what a {@link Side} says. */
enum Answer {
    /** It runs; the addresses of a handler follow. */
    READY,
    /** From here on calls count. */
    OPENED,
    /** From here on they do not. */
    CLOSED,
    /** A {@link Sample} follows. */
    SAMPLE
}
