/** The raw limits: bytes over Lettuce and Redis pub/sub, request and reply, nothing else. */
@NullMarked
package dev.meshapi.benchmarks.peers.raw;

import org.jspecify.annotations.NullMarked;
