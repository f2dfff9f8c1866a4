package dev.meshapi;

/** Who a message is for. A method says what; an address says who; every message can be sent to every address. */
public sealed interface Address {

    /** Means exactly one node. */
    sealed interface One extends Address {}

    /** Means any number of nodes. */
    sealed interface Many extends Address {}

    /**
     * The node with this id, whichever incarnation of it is alive.
     *
     * @param instanceId the id, positive
     * @return the address
     * @throws IllegalArgumentException if the id is not positive
     */
    static Node node(long instanceId) {
        return new Node(instanceId, 0);
    }

    /**
     * This very node: if another incarnation answers under its id, the call fails without having run.
     *
     * @param node the node
     * @return the address
     */
    static Node node(MeshNode node) {
        return new Node(node.instanceId(), node.incarnation());
    }

    /**
     * Every live node that serves the message, the sender included.
     *
     * @return the address
     */
    static Everyone all() {
        return Everyone.ALL;
    }

    /**
     * Every live node that serves the message, but not the sender.
     *
     * @return the address
     */
    static Everyone others() {
        return Everyone.OTHERS;
    }

    /**
     * One node by its id.
     *
     * @param instanceId the id
     * @param incarnation the incarnation it must have, or 0 for any
     */
    record Node(long instanceId, long incarnation) implements One {
        /** Checks the id. */
        public Node {
            if (instanceId <= 0) {
                throw new IllegalArgumentException("An instance id is positive; " + instanceId + " is not");
            }
        }

        @Override
        public String toString() {
            return "node " + instanceId;
        }
    }

    /** All nodes, with or without the sender. */
    enum Everyone implements Many {
        /** The sender included. */
        ALL,
        /** All but the sender. */
        OTHERS
    }
}
