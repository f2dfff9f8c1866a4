/** Vert.x service proxies over the clustered event bus, with Hazelcast as the cluster manager. */
@NullMarked
package dev.meshapi.benchmarks.peers.vertx;

import org.jspecify.annotations.NullMarked;
