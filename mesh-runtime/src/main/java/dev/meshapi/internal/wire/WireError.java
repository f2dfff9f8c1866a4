package dev.meshapi.internal.wire;

import org.jspecify.annotations.Nullable;

/**
 * Why a call has no result, as data: text is for people and decides nothing.
 *
 * @param kind what happened
 * @param type the class that was thrown, or the wire name of a declared failure
 * @param message what it said
 * @param data the state of a declared failure
 * @param retryAfterMs when to try again, for an overload; 0 if it does not say
 */
public record WireError(
        Kind kind,
        @Nullable String type,
        @Nullable String message,
        @Nullable Slice data,
        long retryAfterMs) {

    /** What happened. The first group never ran, the second did, of the third it is not known. */
    public enum Kind {
        /** The message is not served. */
        NO_HANDLER("noHandler"),
        /** The node's limits are reached. */
        OVERLOADED("overloaded"),
        /** The node is leaving, or is another incarnation. */
        UNAVAILABLE("unavailable"),
        /** The request could not be read, or is too large. */
        REQUEST("request"),
        /** An interceptor refused it. */
        REFUSED("refused"),
        /** The answer to a query: no such request has come, nor will it. */
        UNSEEN("unseen"),

        /** A failure that the message declares. */
        DECLARED("declared"),
        /** Anything else that the handler threw. */
        HANDLER("handler"),
        /** The reply could not be written, or is too large. */
        REPLY("reply"),
        /** The answer to a query: it ran, and its reply is no longer there. */
        FORGOTTEN("forgotten"),

        /** The handler was told to stop. */
        CANCELLED("cancelled"),
        /** A kind that this version does not know. */
        UNKNOWN("unknown");

        private final String wireName;

        Kind(String wireName) {
            this.wireName = wireName;
        }

        String wireName() {
            return wireName;
        }

        static Kind of(@Nullable String wireName) {
            for (Kind kind : values()) {
                if (kind.wireName.equals(wireName)) {
                    return kind;
                }
            }
            return UNKNOWN;
        }
    }

    /** Text longer than this is cut: an error must always fit into a frame. */
    private static final int LONGEST_TEXT = 4_000;

    /** Enough to know where to look; causes can also form a circle. */
    private static final int MOST_CAUSES = 5;

    /** Cuts long text. */
    public WireError {
        type = cut(type);
        message = cut(message);
    }

    /** An error that is told by its kind and a sentence. */
    public static WireError of(Kind kind, String message) {
        return new WireError(kind, null, message, null, 0);
    }

    /** What a handler threw. */
    public static WireError thrown(Throwable thrown) {
        return new WireError(Kind.HANDLER, thrown.getClass().getName(), said(thrown), null, 0);
    }

    /** An overload that passes in about this time. */
    public static WireError overloaded(String message, long retryAfterMs) {
        return new WireError(Kind.OVERLOADED, null, message, null, retryAfterMs);
    }

    /** The message, and a line for each cause below it: {@code caused by java.io.IOException: disk full}. */
    public static @Nullable String said(Throwable thrown) {
        Throwable cause = thrown.getCause();
        if (cause == null) {
            return thrown.getMessage();
        }
        StringBuilder text = new StringBuilder(String.valueOf(thrown.getMessage()));
        for (int i = 0; cause != null && i < MOST_CAUSES; i++) {
            text.append("\ncaused by ").append(cause.getClass().getName());
            if (cause.getMessage() != null) {
                text.append(": ").append(cause.getMessage());
            }
            cause = cause.getCause();
        }
        return text.toString();
    }

    private static @Nullable String cut(@Nullable String text) {
        if (text == null || text.length() <= LONGEST_TEXT) {
            return text;
        }
        int end = LONGEST_TEXT - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
    }
}
