package dev.meshapi.internal.membership;

import static java.util.Objects.requireNonNullElse;
import static java.util.Objects.requireNonNullElseGet;

import dev.meshapi.MeshNode;
import dev.meshapi.internal.wire.NodeMetadata;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A node in the hash {@code :nodes}: {@code <incarnation> <ttl in ms> <state> <metadata as JSON>}. The scripts look at the
 * first three and keep the rest as it is. Anything else is the bare host name that other implementations of the protocol
 * write.
 */
final class NodeRecord {
    /** How long a node lives that does not say so. */
    static final Duration DEFAULT_TTL = Duration.ofSeconds(15);

    private static final Pattern FORM =
            Pattern.compile("([0-9a-f]{16}) (\\d{1,15}) ([A-Z]{1,20}) (\\{.*})", Pattern.DOTALL);

    private NodeRecord() {}

    static String write(MeshNode node, Duration ttl) {
        return new Identity(node.instanceId(), node.incarnation()).hex()
                + ' '
                + ttl.toMillis()
                + ' '
                + node.state()
                + ' '
                + NodeMetadata.of(node).json();
    }

    /** Reads a record, as the node with the identity {@code self} sees it. */
    static MeshNode read(long instanceId, String record, Identity self) {
        Matcher form = FORM.matcher(record);
        NodeMetadata metadata = form.matches() ? NodeMetadata.read(form.group(4)) : null;
        if (metadata == null) {
            NodeMetadata host = new NodeMetadata(record, 0, null, null, null, null, 0, null);
            return node(instanceId, 0, MeshNode.State.UP, host, false);
        }
        long incarnation = Long.parseUnsignedLong(form.group(1), 16);
        boolean own = self.equals(new Identity(instanceId, incarnation));
        return node(instanceId, incarnation, state(form.group(3)), metadata, own);
    }

    private static MeshNode node(
            long instanceId, long incarnation, MeshNode.State state, NodeMetadata metadata, boolean self) {
        return new MeshNode(
                instanceId,
                incarnation,
                requireNonNullElse(metadata.hostname(), "unknown"),
                metadata.pid(),
                requireNonNullElse(metadata.startedAt(), Instant.EPOCH),
                state,
                requireNonNullElseGet(metadata.apis(), Map::of),
                requireNonNullElseGet(metadata.labels(), Map::of),
                metadata.address(),
                metadata.port(),
                self,
                requireNonNullElseGet(metadata.understands(), Set::of));
    }

    /** A state that a later version has invented is not one in which to send it calls. */
    private static MeshNode.State state(@Nullable String name) {
        return "UP".equals(name) ? MeshNode.State.UP : MeshNode.State.DRAINING;
    }
}
