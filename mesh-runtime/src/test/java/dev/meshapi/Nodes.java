package dev.meshapi;

import dev.meshapi.testing.RedisServer;
import java.time.Duration;

/** Short ways to nodes and targets. */
final class Nodes {
    private Nodes() {}

    /** A builder whose node beats often. */
    static MeshBuilder builder(RedisServer redis, String key) {
        return Mesh.builder(key).redis(redis.uri()).heartbeatInterval(Duration.ofMillis(200));
    }

    /** A node that serves this and nothing else. */
    static Mesh join(RedisServer redis, String key, Binding<?, ?>... bindings) {
        return builder(redis, key).serve(Trials.serving(bindings)).join();
    }

    static Target.One target(Mesh from, long to) {
        return from.target(Address.node(to), CallOptions.defaults());
    }

    static Target.One target(Mesh from, long to, CallOptions options) {
        return from.target(Address.node(to), options);
    }

    static Target.One self(Mesh mesh) {
        return target(mesh, mesh.instanceId());
    }

    static CallOptions idle(Duration timeout) {
        return CallOptions.defaults().idleTimeout(timeout);
    }

    static CallOptions deadline(Duration limit) {
        return CallOptions.defaults().deadline(limit);
    }
}
