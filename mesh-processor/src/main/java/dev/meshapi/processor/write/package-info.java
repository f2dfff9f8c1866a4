/** From the model to source files. Nothing is checked or looked up here. */
@NullMarked
package dev.meshapi.processor.write;

import org.jspecify.annotations.NullMarked;
