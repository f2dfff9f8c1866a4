package dev.meshapi.processor.read;

import dev.meshapi.processor.model.Api;
import dev.meshapi.processor.report.Problem;
import java.util.List;

/** What came of reading an interface. */
public sealed interface Reading {

    /**
     * It can be written.
     *
     * @param api the interface
     * @param warnings what is odd about it
     */
    record Ok(Api api, List<Problem> warnings) implements Reading {}

    /**
     * It cannot be written.
     *
     * @param problems everything that is wrong with it
     */
    record Wrong(List<Problem> problems) implements Reading {}

    /**
     * It mentions types that do not exist yet.
     *
     * @param unresolved what to say if they never will
     */
    record Later(List<Problem> unresolved) implements Reading {}
}
