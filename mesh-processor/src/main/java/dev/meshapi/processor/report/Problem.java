package dev.meshapi.processor.report;

/**
 * Something that is wrong at some place.
 *
 * @param rule what is wrong
 * @param anchor where
 * @param text two lines: the fact, and what to write instead
 */
public record Problem(Rule rule, Anchor anchor, String text) {}
