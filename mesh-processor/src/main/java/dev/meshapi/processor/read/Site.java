package dev.meshapi.processor.read;

import dev.meshapi.processor.report.Anchor;

/**
 * A place in an interface where a type stands.
 *
 * @param anchor where problems are shown
 * @param subject the method or the interface
 * @param verb what it does with the type, such as {@code returns} or {@code takes 'id' as}
 */
record Site(Anchor anchor, String subject, String verb) {

    /** The beginning of a sentence about a type that stands here, alone or inside another one. */
    String about(String whole, String part) {
        return subject + " " + verb + " " + whole + ", " + (whole.equals(part) ? "which" : "where " + part);
    }

    /** The same for a sentence that ends with the type. */
    String with(String whole) {
        return subject + " " + verb + " " + whole;
    }
}
