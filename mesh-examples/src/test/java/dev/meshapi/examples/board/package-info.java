@NullMarked
package dev.meshapi.examples.board;

import org.jspecify.annotations.NullMarked;
