/** What grows with the mesh and what does not: the cost of a call, memory, the time to join. */
@NullMarked
package dev.meshapi.benchmarks.growth;

import org.jspecify.annotations.NullMarked;
