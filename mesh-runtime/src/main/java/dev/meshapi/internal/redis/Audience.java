package dev.meshapi.internal.redis;

/** What those who listen to a channel understand. Asked on an I/O thread, once per message: must neither block nor throw. */
public interface Audience {
    /** Nobody is known to understand more than one frame per message. */
    Audience PLAIN = new Audience() {
        @Override
        public boolean bundles(long instanceId) {
            return false;
        }

        @Override
        public boolean allBundle() {
            return false;
        }
    };

    /** Whether this node reads a message of several frames. */
    boolean bundles(long instanceId);

    /** Whether every node does. */
    boolean allBundle();
}
