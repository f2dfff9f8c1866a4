/** What can be wrong with an interface, and how it is said. */
@NullMarked
package dev.meshapi.processor.report;

import org.jspecify.annotations.NullMarked;
