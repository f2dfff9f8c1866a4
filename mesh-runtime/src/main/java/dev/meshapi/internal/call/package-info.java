/** Calls that this node makes: from the view's method to the reply. */
@NullMarked
package dev.meshapi.internal.call;

import org.jspecify.annotations.NullMarked;
