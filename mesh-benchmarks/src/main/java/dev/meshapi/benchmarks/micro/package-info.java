/** JMH: what single parts cost, in nanoseconds. */
@NullMarked
package dev.meshapi.benchmarks.micro;

import org.jspecify.annotations.NullMarked;
