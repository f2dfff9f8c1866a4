@NullMarked
package dev.meshapi.benchmarks.compile;

import org.jspecify.annotations.NullMarked;
