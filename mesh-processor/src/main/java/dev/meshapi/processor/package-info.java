/** Turns {@code @MeshApi} interfaces into clients, handlers and dispatchers while javac runs. */
@NullMarked
package dev.meshapi.processor;

import org.jspecify.annotations.NullMarked;
