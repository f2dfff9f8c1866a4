/** Load runs, micro-benchmarks and figures of growth; {@link dev.meshapi.benchmarks.Benchmarks} starts them. */
@NullMarked
package dev.meshapi.benchmarks;

import org.jspecify.annotations.NullMarked;
