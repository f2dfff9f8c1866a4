package dev.meshapi.examples.shop;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;

/** What is claimed is checked; what does not hold ends the process with exit code 1. */
final class Check {
    private static final Duration SOON = Duration.ofSeconds(5);

    private Check() {}

    /** It is so. */
    static void that(String claim, boolean holds) {
        if (!holds) {
            throw new IllegalStateException("This does not hold: " + claim);
        }
    }

    /** It is so within five seconds. */
    static void soon(String claim, BooleanSupplier holds) throws InterruptedException {
        long end = System.nanoTime() + SOON.toNanos();
        while (!holds.getAsBoolean()) {
            that(claim + ", within " + SOON, System.nanoTime() < end);
            Thread.sleep(20);
        }
    }

    /** It fails in exactly this way. */
    static <X extends Exception> X failsWith(Class<X> failure, Callable<?> action) {
        try {
            throw new IllegalStateException(
                    "This should have failed with " + failure.getSimpleName() + ", but it returned " + action.call());
        } catch (Exception e) {
            if (failure.isInstance(e)) {
                return failure.cast(e);
            }
            throw new IllegalStateException("This should have failed with " + failure.getSimpleName(), e);
        }
    }
}
