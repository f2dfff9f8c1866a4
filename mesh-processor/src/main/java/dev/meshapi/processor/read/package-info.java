/** From the compiler's elements to the model, or to the problems that are in the way. */
@NullMarked
package dev.meshapi.processor.read;

import org.jspecify.annotations.NullMarked;
