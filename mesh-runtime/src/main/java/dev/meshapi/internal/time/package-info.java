/** When something is due. One timer thread for each mesh. */
@NullMarked
package dev.meshapi.internal.time;

import org.jspecify.annotations.NullMarked;
