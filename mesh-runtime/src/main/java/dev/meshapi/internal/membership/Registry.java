package dev.meshapi.internal.membership;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.meshapi.MeshNode;
import dev.meshapi.internal.redis.MeshKeys;
import dev.meshapi.internal.redis.RedisLink;
import dev.meshapi.internal.redis.Script;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The membership in Redis, by its scripts. Each operation is one round trip and atomic; nothing blocks. */
final class Registry {
    private static final Logger log = LoggerFactory.getLogger(Registry.class);

    private static final Script JOIN = Script.beside(Registry.class, "join");
    private static final Script BEAT = Script.beside(Registry.class, "beat");
    private static final Script UPDATE = Script.beside(Registry.class, "update");
    private static final Script LEAVE = Script.beside(Registry.class, "leave");
    private static final Script RETURNED = Script.beside(Registry.class, "returned");
    private static final Script VIEW = Script.beside(Registry.class, "view");

    private static final Comparator<MeshNode> BY_ID = Comparator.comparingLong(MeshNode::instanceId);

    private final RedisLink redis;
    private final MeshKeys keys;
    private final Duration ttl;

    Registry(RedisLink redis, MeshKeys keys, Duration ttl) {
        this.redis = redis;
        this.keys = keys;
        this.ttl = ttl;
    }

    /** The next id that nobody has had. */
    CompletionStage<Long> nextId() {
        return redis.increment(keys.nextId());
    }

    /** Registers a node whose subscriptions stand: OK or TAKEN. */
    CompletionStage<Standing> join(MeshNode node) {
        List<byte[]> arguments = arguments(node);
        arguments.add(keys.inboxes());
        return run(JOIN, leaseKeys(), arguments);
    }

    /**
     * Renews the lease: OK, RESTORED or EVICTED.
     *
     * @param seen the highest epoch that this node has seen anywhere: the epoch does not go back behind it
     */
    CompletionStage<Standing> beat(MeshNode node, Standing last, long seen) {
        List<byte[]> arguments = arguments(node);
        arguments.add(incarnation(node));
        arguments.add(last.birth().getBytes(UTF_8));
        arguments.add(number(Math.max(seen, last.epoch())));
        return run(BEAT, leaseKeys(), arguments);
    }

    /** Replaces the record: OK or EVICTED. */
    CompletionStage<Standing> update(MeshNode node) {
        List<byte[]> arguments = arguments(node);
        String event = node.state() == MeshNode.State.DRAINING ? "draining" : "updated";
        arguments.add(incarnation(node));
        arguments.add(event.getBytes(UTF_8));
        return run(UPDATE, List.of(keys.nodes(), keys.epoch()), arguments);
    }

    /** Removes the node: OK or EVICTED. */
    CompletionStage<Standing> leave(Identity identity) {
        return run(
                LEAVE,
                List.of(keys.heartbeats(), keys.nodes(), keys.epoch()),
                List.of(number(identity.instanceId()), identity.hex().getBytes(UTF_8), keys.events()));
    }

    /** Tells all that the node hears again: OK or EVICTED. */
    CompletionStage<Standing> returned(Identity identity) {
        return run(
                RETURNED,
                List.of(keys.nodes()),
                List.of(number(identity.instanceId()), identity.hex().getBytes(UTF_8), keys.events()));
    }

    /** The membership as it is now. */
    CompletionStage<Snapshot> view(Identity self) {
        List<byte[]> defaultTtl = List.of(number(NodeRecord.DEFAULT_TTL.toMillis()));
        return redis.run(
                        VIEW,
                        List.of(keys.heartbeats(), keys.nodes(), keys.epoch(), keys.dead(), keys.birth()),
                        defaultTtl)
                .thenApply(answer -> snapshot(answer, self));
    }

    private List<byte[]> leaseKeys() {
        return List.of(keys.heartbeats(), keys.nodes(), keys.epoch(), keys.nextId(), keys.birth(), keys.watch());
    }

    private List<byte[]> arguments(MeshNode node) {
        byte[] record = NodeRecord.write(node, ttl).getBytes(UTF_8);
        return new ArrayList<>(List.of(number(node.instanceId()), record, keys.events()));
    }

    private static byte[] incarnation(MeshNode node) {
        return new Identity(node.instanceId(), node.incarnation()).hex().getBytes(UTF_8);
    }

    private CompletionStage<Standing> run(Script script, List<byte[]> keys, List<byte[]> arguments) {
        return redis.run(script, keys, arguments).thenApply(answer -> {
            Standing.Status status = Standing.Status.valueOf(text(answer.get(0)).toUpperCase(Locale.ROOT));
            long epoch = answer.size() > 1 ? (Long) answer.get(1) : 0;
            return new Standing(status, epoch, answer.size() > 2 ? text(answer.get(2)) : "");
        });
    }

    private static Snapshot snapshot(List<Object> answer, Identity self) {
        List<?> flat = (List<?>) answer.get(1);
        List<MeshNode> members = new ArrayList<>();
        List<MeshNode> live = new ArrayList<>();
        for (int i = 0; i + 2 < flat.size(); i += 3) {
            MeshNode node = node(text(flat.get(i)), text(flat.get(i + 1)), self);
            if (node != null) {
                members.add(node);
                if ((Long) flat.get(i + 2) == 1) {
                    live.add(node);
                }
            }
        }
        members.sort(BY_ID);
        live.sort(BY_ID);
        Set<Identity> dead = ((List<?>) answer.get(2))
                .stream()
                        .map(field -> Identity.read(text(field)))
                        .filter(Objects::nonNull)
                        .collect(Collectors.toUnmodifiableSet());
        return new Snapshot(
                (Long) answer.get(0), List.copyOf(members), List.copyOf(live), dead, Duration.ofMillis((Long)
                        answer.get(3)));
    }

    private static @Nullable MeshNode node(String member, String record, Identity self) {
        try {
            long instanceId = Long.parseLong(member);
            if (instanceId > 0) {
                return NodeRecord.read(instanceId, record, self);
            }
        } catch (NumberFormatException e) {
            // said below
        }
        log.warn("The registry has a member '{}', which is no instance id; it is not listed", member);
        return null;
    }

    private static byte[] number(long number) {
        return Long.toString(number).getBytes(UTF_8);
    }

    private static String text(Object bytes) {
        return new String((byte[]) bytes, UTF_8);
    }
}
