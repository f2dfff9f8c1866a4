package dev.meshapi.internal.call;

import dev.meshapi.internal.membership.Members;
import java.util.OptionalLong;
import java.util.concurrent.CompletionStage;

/** Who else is in the mesh, as this node knows it. */
public interface Neighbours {
    /** Who is there, and who serves what; no I/O. */
    Members members();

    /** Who leads; no I/O. */
    OptionalLong leader();

    /** Asks Redis who is there; completes when {@link #members()} says it, or could not be told. Never fails. */
    CompletionStage<Void> look();
}
