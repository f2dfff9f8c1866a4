package dev.meshapi;

/** Something that was added and can be removed again. */
@FunctionalInterface
public interface Registration extends AutoCloseable {

    /** Removes it; does nothing if it has been removed. A call that is under way finishes. */
    @Override
    void close();
}
