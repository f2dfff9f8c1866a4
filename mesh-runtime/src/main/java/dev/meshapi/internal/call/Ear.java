package dev.meshapi.internal.call;

/** Hears of the end of a call, on the thread that ends it: it must hand over. */
@FunctionalInterface
interface Ear {
    /** It has ended. */
    void ended();
}
