/** Who is there: joining, beating, viewing, leaving. */
@NullMarked
package dev.meshapi.internal.membership;

import org.jspecify.annotations.NullMarked;
