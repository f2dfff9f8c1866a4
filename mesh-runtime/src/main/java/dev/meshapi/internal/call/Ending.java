package dev.meshapi.internal.call;

import dev.meshapi.Execution;
import dev.meshapi.MeshClosedException;
import dev.meshapi.MeshException;
import dev.meshapi.MeshStateException;

/** Why a node makes no calls any more under an identity. */
public enum Ending {
    /** The application closed it. */
    CLOSED,
    /** The others removed it; it comes back under another identity. */
    EVICTED;

    /** The failure of a call that cannot be made, or was pending. */
    public MeshException failure(Execution execution, String call) {
        String ran = execution == Execution.UNKNOWN ? " was pending and may have run: " : " was not sent: ";
        return this == CLOSED
                ? new MeshClosedException(execution, call + ran + "this node is closed", null)
                : new MeshStateException(
                        execution, call + ran + "this node was evicted and is about to join again", null);
    }
}
