package dev.meshapi.internal.call;

/** A call that is under way to one node. */
@FunctionalInterface
interface Attempt {
    /** Nobody waits for it any more: its handler is told, if it has not ended. */
    void giveUp();
}
