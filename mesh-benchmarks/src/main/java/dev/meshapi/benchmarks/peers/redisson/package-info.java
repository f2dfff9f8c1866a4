/** Redisson's RemoteService, which uses the same Redis: lists, blocking takes and acknowledgements. */
@NullMarked
package dev.meshapi.benchmarks.peers.redisson;

import org.jspecify.annotations.NullMarked;
