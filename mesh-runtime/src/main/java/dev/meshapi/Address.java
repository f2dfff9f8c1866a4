package dev.meshapi;

import java.math.BigInteger;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who a message is for. A method says what; an address says who; every message can be sent to every address. */
public sealed interface Address {

    /** Means exactly one node. */
    sealed interface One extends Address permits Node, Any, Keyed, Leader, Choice {}

    /** Means any number of nodes. */
    sealed interface Many extends Address permits Everyone, Nodes, Selection {}

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
     * Some live node that serves the message: of two drawn by chance, the one with fewer calls of this node under way. If the
     * node it chose certainly did not run the call, another one is tried, see {@link CallOptions#retries}.
     *
     * @return the address
     */
    static Any any() {
        return Any.ANY;
    }

    /**
     * The same live node for the same key, as long as the nodes that serve the message stay the same; when they change, only the
     * keys of the node that came or went move. If that node certainly did not run the call, the next one of the key is tried.
     *
     * @param key text, a whole number, a {@link java.util.UUID} or an enum: what has the same text on every node
     * @return the address
     * @throws IllegalArgumentException if it is anything else
     */
    static Keyed keyed(Object key) {
        return Keyed.of(key);
    }

    /**
     * The node that leads the mesh, as far as this node knows, if it serves the message.
     *
     * @return the address
     */
    static Leader leader() {
        return Leader.LEADER;
    }

    /**
     * Exactly these nodes: one that is gone, or does not serve the message, is among the replies with a failure.
     *
     * @param nodes the nodes
     * @return the address
     */
    static Nodes nodes(Collection<MeshNode> nodes) {
        return new Nodes(List.copyOf(nodes));
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

    /**
     * One of those who serve the message.
     *
     * @param ownFirst whether the sender itself is chosen whenever it serves the message
     */
    record Any(boolean ownFirst) implements One {
        private static final Any ANY = new Any(false);

        /**
         * The sender itself whenever it serves the message, else any other: saves the way over Redis, and spreads no load.
         *
         * @return the address
         */
        public Any orOwn() {
            return new Any(true);
        }

        @Override
        public String toString() {
            return "any node";
        }
    }

    /**
     * The node that a key leads to, by rendezvous hashing (Thaler and Ravishankar, 1996).
     *
     * @param key the text of the key
     */
    record Keyed(String key) implements One {
        private static Keyed of(Object key) {
            if (key instanceof CharSequence
                    || key instanceof Long
                    || key instanceof Integer
                    || key instanceof Short
                    || key instanceof Byte
                    || key instanceof BigInteger
                    || key instanceof UUID) {
                return new Keyed(key.toString());
            }
            if (key instanceof Enum<?> constant) {
                return new Keyed(constant.name());
            }
            throw new IllegalArgumentException("A key must have the same text on every node, and that of "
                    + key.getClass().getName() + " need not; give a string, a whole number, a UUID or an enum");
        }

        @Override
        public String toString() {
            return "the node of key '" + key + "'";
        }
    }

    /** Who leads. */
    enum Leader implements One {
        /** The leader of the mesh. */
        LEADER;

        @Override
        public String toString() {
            return "the leader";
        }
    }

    /** An address of the application that means one node: a client's session, a shard. */
    @FunctionalInterface
    non-sealed interface Choice extends One {
        /**
         * Chooses, each time a call is made. On the caller's thread; what it throws is thrown to the caller.
         *
         * @param serving the live nodes that serve the message, sorted by id
         * @return one of them or any other node; empty if there is none to send to, and then the call fails without having run
         */
        Optional<MeshNode> choose(List<MeshNode> serving);
    }

    /** An address of the application that means several nodes: a room, a region. */
    @FunctionalInterface
    non-sealed interface Selection extends Many {
        /**
         * Selects, each time a call is made. On the caller's thread; what it throws is thrown to the caller.
         *
         * @param serving the live nodes that serve the message, sorted by id
         * @return any of them, in any order
         */
        Collection<MeshNode> select(List<MeshNode> serving);
    }

    /**
     * These nodes.
     *
     * @param nodes the nodes
     */
    record Nodes(List<MeshNode> nodes) implements Many {
        /** Copies the list. */
        public Nodes {
            nodes = List.copyOf(nodes);
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
