package dev.meshapi.internal.membership;

import dev.meshapi.MeshListener;
import dev.meshapi.MeshNode;

/** Something that happened to another node, in the order of the epochs. */
public sealed interface Change {
    /** The node it happened to. */
    MeshNode node();

    /** It is there. */
    record Joined(MeshNode node) implements Change {}

    /** It says something else of itself. */
    record Updated(MeshNode node) implements Change {}

    /** It takes no new calls. */
    record Draining(MeshNode node) implements Change {}

    /** It is gone. */
    record Left(MeshNode node, MeshListener.Reason reason) implements Change {}
}
