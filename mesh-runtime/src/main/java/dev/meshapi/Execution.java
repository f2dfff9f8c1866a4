package dev.meshapi;

/** What is known about a call that failed. */
public enum Execution {
    /** The handler did not run and will not: the call can be made again. */
    NOT_EXECUTED,
    /** The handler may have run, or may still run. */
    UNKNOWN,
    /** The handler ran. */
    EXECUTED
}
