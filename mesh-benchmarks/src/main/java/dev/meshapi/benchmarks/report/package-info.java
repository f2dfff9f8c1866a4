/** Results and what is made of them: a table, a chart, a file, a comparison with the targets. */
@NullMarked
package dev.meshapi.benchmarks.report;

import org.jspecify.annotations.NullMarked;
