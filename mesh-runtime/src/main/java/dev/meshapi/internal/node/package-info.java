/** The running node: wires the other rooms, and owns their life cycle. */
@NullMarked
package dev.meshapi.internal.node;

import org.jspecify.annotations.NullMarked;
