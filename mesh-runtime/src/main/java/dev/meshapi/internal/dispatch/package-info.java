/** Calls that this node serves: from the frame to the handler and back. */
@NullMarked
package dev.meshapi.internal.dispatch;

import org.jspecify.annotations.NullMarked;
