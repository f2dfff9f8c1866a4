package dev.meshapi.processor.read;

import dev.meshapi.processor.report.Anchor;

/**
 * What an interface does with a type.
 *
 * @param anchor where problems are shown
 * @param claim what cannot be if the type cannot travel, such as {@code Orders.find cannot return Order}
 * @param start where the path to a culprit begins: the name of the method
 */
record Use(Anchor anchor, String claim, String start) {}
