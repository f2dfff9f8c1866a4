package dev.meshapi.examples.board;

import java.time.Instant;

/**
 * A note on a board.
 *
 * @param author the node that posted it
 */
public record Note(int number, long author, String text, Mood mood, Instant at) {}
