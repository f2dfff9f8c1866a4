/**
 * The harness: rounds of cells, each in processes of its own. {@link dev.meshapi.benchmarks.load.Catalogue} says what is
 * measured, {@link dev.meshapi.benchmarks.load.LoadCommand} measures it.
 */
@NullMarked
package dev.meshapi.benchmarks.load;

import org.jspecify.annotations.NullMarked;
