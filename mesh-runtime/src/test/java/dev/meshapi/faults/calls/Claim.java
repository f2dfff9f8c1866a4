package dev.meshapi.faults.calls;

import dev.meshapi.Execution;
import dev.meshapi.MeshException;
import org.jspecify.annotations.Nullable;

/**
 * What a caller was told of a job at a node.
 *
 * @param kind how it was called
 * @param job the id of the job
 * @param instanceId the node
 * @param label success, or what the failure said
 * @param failure the simple name of the failure; empty for a success
 * @param millis when the caller was told, after the call
 */
record Claim(Kind kind, String job, long instanceId, Label label, String failure, long millis) {
    /** The ways to call. */
    enum Kind {
        REQUEST,
        ONE_WAY,
        GATHER
    }

    /** What a caller can be told. */
    enum Label {
        DONE,
        NOT_EXECUTED,
        UNKNOWN,
        EXECUTED
    }

    static Claim of(Kind kind, String job, long instanceId, @Nullable Throwable failure, long millis) {
        if (failure == null) {
            return new Claim(kind, job, instanceId, Label.DONE, "", millis);
        }
        String name = failure.getClass().getSimpleName();
        if (!(failure instanceof MeshException known)) {
            throw new AssertionError("a call fails with a MeshException or a declared failure", failure);
        }
        Execution execution = known.execution();
        return new Claim(kind, job, instanceId, Label.valueOf(execution.name()), name, millis);
    }

    /** As a worker says it. */
    String line() {
        return String.join(
                " ", kind.name(), job, Long.toString(instanceId), label.name(), Long.toString(millis), failure);
    }

    static Claim parse(String line) {
        String[] words = line.split(" ", -1);
        return new Claim(
                Kind.valueOf(words[0]),
                words[1],
                Long.parseLong(words[2]),
                Label.valueOf(words[3]),
                words[5],
                Long.parseLong(words[4]));
    }
}
