package dev.meshapi;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A node as it describes itself in Redis: a snapshot.
 *
 * @param instanceId the id, positive; names the inbox
 * @param incarnation 64 random bits drawn at each join; id and incarnation together are the identity
 * @param hostname the host's name as the node knows it
 * @param pid the process id on that host; 0 if unknown
 * @param startedAt when the node joined, by the clock of its own host: for people, not for arithmetic between hosts
 * @param state whether it takes new calls
 * @param apis what it serves: the wire name of each API, and its messages
 * @param labels what the application says of it
 * @param address the address that the application gave, if any; the mesh itself does not use it
 * @param port the port that goes with the address; 0 if none was given
 * @param self whether this is the node that asked
 * @param understands the optional parts of the wire protocol that it reads ({@code bundles}): nodes use them towards each
 *     other by themselves; for people who watch a rolling upgrade
 */
public record MeshNode(
        long instanceId,
        long incarnation,
        String hostname,
        long pid,
        Instant startedAt,
        State state,
        Map<String, Api> apis,
        Map<String, String> labels,
        @Nullable String address,
        int port,
        boolean self,
        Set<String> understands) {

    /** A node that understands no optional part of the protocol. */
    public MeshNode(
            long instanceId,
            long incarnation,
            String hostname,
            long pid,
            Instant startedAt,
            State state,
            Map<String, Api> apis,
            Map<String, String> labels,
            @Nullable String address,
            int port,
            boolean self) {
        this(instanceId, incarnation, hostname, pid, startedAt, state, apis, labels, address, port, self, Set.of());
    }

    /** Whether a node takes new calls. */
    public enum State {
        /** It does. */
        UP,
        /** It finishes what it has, refuses what comes, and leaves. */
        DRAINING
    }

    /**
     * An API that a node serves.
     *
     * @param fingerprint the fingerprint of its schema; empty if the node does not tell
     * @param messages the wire names of its messages, sorted
     */
    public record Api(String fingerprint, List<String> messages) {
        /** Copies the list; what another node did not tell is empty. */
        public Api {
            fingerprint = requireNonNullElse(fingerprint, "");
            messages = messages == null ? List.of() : List.copyOf(messages);
        }
    }

    /** Copies the maps and the set. */
    public MeshNode {
        requireNonNull(hostname, "hostname");
        requireNonNull(startedAt, "startedAt");
        requireNonNull(state, "state");
        apis = Map.copyOf(apis);
        labels = Map.copyOf(labels);
        understands = Set.copyOf(understands);
    }

    /**
     * Whether this node serves a message.
     *
     * @param message the wire name of the message
     * @return true if one of its APIs has it
     */
    public boolean serves(String message) {
        return apis.values().stream().anyMatch(api -> api.messages().contains(message));
    }
}
