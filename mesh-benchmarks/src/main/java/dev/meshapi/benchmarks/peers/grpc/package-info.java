/** gRPC over loopback TCP: no broker in between, so two hops where all others have four. */
@NullMarked
package dev.meshapi.benchmarks.peers.grpc;

import org.jspecify.annotations.NullMarked;
