/** What can be measured under load: one {@link dev.meshapi.benchmarks.scenario.Scenario} for each way to call. */
@NullMarked
package dev.meshapi.benchmarks.scenario;

import org.jspecify.annotations.NullMarked;
