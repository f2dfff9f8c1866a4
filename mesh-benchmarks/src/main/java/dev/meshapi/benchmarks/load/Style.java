package dev.meshapi.benchmarks.load;

/** How calls are kept under way. */
public enum Style {
    /** The end of a call begins the next, on the thread that tells of it. */
    ASYNC(""),
    /** So many platform threads that call and wait. */
    THREADS("threads"),
    /** So many virtual threads that call and wait. */
    VIRTUAL("virtual");

    private final String label;

    Style(String label) {
        this.label = label;
    }

    /** How an id of a cell calls it. */
    String label() {
        return label;
    }

    /** Whether this JVM can do it. */
    boolean isPossible() {
        return this != VIRTUAL || Runtime.version().feature() >= VirtualThreads.SINCE;
    }
}
