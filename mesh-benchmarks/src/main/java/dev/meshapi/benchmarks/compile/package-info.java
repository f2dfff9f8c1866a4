/** What the annotation processor costs, as a ratio to plain javac. */
@NullMarked
package dev.meshapi.benchmarks.compile;

import org.jspecify.annotations.NullMarked;
