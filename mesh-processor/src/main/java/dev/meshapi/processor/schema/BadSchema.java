package dev.meshapi.processor.schema;

/** A text that is no schema. The message says where and why, for the user. */
public final class BadSchema extends Exception {
    private static final long serialVersionUID = 1L;

    BadSchema(String text, int offset, String reason) {
        super("line " + line(text, offset) + ", column " + column(text, offset) + ": " + reason);
    }

    private static long line(String text, int offset) {
        return 1 + text.substring(0, offset).chars().filter(c -> c == '\n').count();
    }

    private static int column(String text, int offset) {
        return offset - text.lastIndexOf('\n', offset - 1);
    }
}
