package dev.meshapi.examples.board;

/** How a note is meant. */
public enum Mood {
    GLAD,
    CALM,
    CROSS
}
