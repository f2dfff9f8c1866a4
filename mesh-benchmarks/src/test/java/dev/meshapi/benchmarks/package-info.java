@NullMarked
package dev.meshapi.benchmarks;

import org.jspecify.annotations.NullMarked;
