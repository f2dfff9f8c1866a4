/** Notice boards, one per process, to play with by hand. {@link dev.meshapi.examples.board.BoardApp} is the program. */
@NullMarked
package dev.meshapi.examples.board;

import org.jspecify.annotations.NullMarked;
