package dev.meshapi.internal.dispatch;

/** Hears of one-way messages that did not arrive. On the timer thread: must hand over. */
@FunctionalInterface
public interface Losses {
    /**
     * Some are missing.
     *
     * @param senderId who sent them
     * @param count how many
     */
    void missed(long senderId, long count);
}
