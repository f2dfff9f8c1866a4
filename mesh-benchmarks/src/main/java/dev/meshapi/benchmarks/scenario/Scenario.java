package dev.meshapi.benchmarks.scenario;

import java.util.List;

/**
 * A way to call and to be called. The two sides live in different processes, each of which makes its own instance; the
 * harness starts both, issues the calls and measures. What a side starts ends with its process.
 */
public interface Scenario {

    /** What both processes are started with beside what all are. */
    default List<String> jvmOptions() {
        return List.of();
    }

    /**
     * Starts what answers; returns when it can be called.
     *
     * @return what callers need to know to reach it; nothing if there is nobody to be called
     */
    List<String> handler(Place place) throws Exception;

    /**
     * Starts what asks; returns when calls can be made.
     *
     * @param addresses what {@link #handler} has returned
     */
    Caller caller(Place place, List<String> addresses) throws Exception;
}
