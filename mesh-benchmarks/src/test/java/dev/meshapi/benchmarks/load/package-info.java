@NullMarked
package dev.meshapi.benchmarks.load;

import org.jspecify.annotations.NullMarked;
