/** What was read from an interface, and every name that follows from it. Pure data: no compiler behind it. */
@NullMarked
package dev.meshapi.processor.model;

import org.jspecify.annotations.NullMarked;
