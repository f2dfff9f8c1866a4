package dev.meshapi.internal.node;

import dev.meshapi.MeshNode;
import dev.meshapi.internal.membership.Identity;
import dev.meshapi.internal.wire.Dialect;
import java.time.Instant;
import java.util.Map;

/** What this node says of itself, and how that changes. */
final class Descriptions {
    private Descriptions() {}

    static MeshNode first(Identity identity, NodeConfig config, Map<String, MeshNode.Api> apis) {
        return new MeshNode(
                identity.instanceId(),
                identity.incarnation(),
                HostName.ofThisHost(),
                ProcessHandle.current().pid(),
                Instant.now(),
                MeshNode.State.UP,
                apis,
                config.description().labels(),
                config.description().address(),
                config.description().port(),
                true,
                Dialect.own().understands());
    }

    static MeshNode draining(MeshNode node) {
        return copy(node, MeshNode.State.DRAINING, node.apis());
    }

    static MeshNode serving(MeshNode node, Map<String, MeshNode.Api> apis) {
        return copy(node, node.state(), apis);
    }

    private static MeshNode copy(MeshNode node, MeshNode.State state, Map<String, MeshNode.Api> apis) {
        return new MeshNode(
                node.instanceId(),
                node.incarnation(),
                node.hostname(),
                node.pid(),
                node.startedAt(),
                state,
                apis,
                node.labels(),
                node.address(),
                node.port(),
                node.self(),
                node.understands());
    }
}
