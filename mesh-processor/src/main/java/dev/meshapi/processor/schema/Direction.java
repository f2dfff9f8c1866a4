package dev.meshapi.processor.schema;

/** Which way bytes go between two versions: requests from their callers, replies and failures from their handlers. */
enum Direction {
    OLD_TO_NEW("old->new"),
    NEW_TO_OLD("new->old");

    private final String text;

    Direction(String text) {
        this.text = text;
    }

    @Override
    public String toString() {
        return text;
    }
}
