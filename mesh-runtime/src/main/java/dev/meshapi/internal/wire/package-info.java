/** Frames and payloads to bytes and back. The only room that knows Jackson. */
@NullMarked
package dev.meshapi.internal.wire;

import org.jspecify.annotations.NullMarked;
