package dev.meshapi.processor.schema;

import org.jspecify.annotations.Nullable;

/**
 * Something that nodes of two versions would not understand of each other.
 *
 * @param message the wire name of the message; null if the whole interface is concerned
 * @param parameter the parameter that has changed, if it is one
 * @param fact what was, and what is
 * @param effect what comes of it
 * @param directions which way
 * @param fix what to write instead
 */
public record Change(
        @Nullable String message,
        @Nullable String parameter,
        String fact,
        String effect,
        String directions,
        String fix) {}
