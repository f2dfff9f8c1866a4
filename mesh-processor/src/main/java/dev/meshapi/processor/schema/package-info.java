/** What an interface looks like on the wire, as a file; and whether two versions of it understand each other. */
@NullMarked
package dev.meshapi.processor.schema;

import org.jspecify.annotations.NullMarked;
