@NullMarked
package dev.meshapi.benchmarks.report;

import org.jspecify.annotations.NullMarked;
