package dev.meshapi.internal.membership;

/**
 * What the registry says of a node.
 *
 * @param status how it stands
 * @param epoch how many changes the membership has seen; 0 if the node is no member
 * @param birth which registry it is; empty if the node is no member
 */
record Standing(Status status, long epoch, String birth) {

    /** How a node stands. */
    enum Status {
        /** It is a member. */
        OK,
        /** It is a member again: Redis had lost the registry. */
        RESTORED,
        /** It cannot join under this id, somebody has it. */
        TAKEN,
        /** It is no member under this incarnation. */
        EVICTED
    }
}
