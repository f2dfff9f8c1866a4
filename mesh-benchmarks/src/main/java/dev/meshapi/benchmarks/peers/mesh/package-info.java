/** Our own calls, with everything switched on that is on by default. */
@NullMarked
package dev.meshapi.benchmarks.peers.mesh;

import org.jspecify.annotations.NullMarked;
