package dev.meshapi.processor.read;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * How a type was reached from a signature.
 *
 * @param before where the step was made from; null for the signature itself
 * @param step what was looked into: the method, then such as {@code Job.steps}
 * @param inside how that was entered: {@code []} for each collection around the type
 * @param family whether it was a family, and the type is a member of it
 */
record Trail(@Nullable Trail before, String step, String inside, boolean family) {
    private static final int LONGEST = 10;

    static Trail from(String method) {
        return new Trail(null, method, "", false);
    }

    /** Into a field of a type. */
    Trail into(String owner, String field) {
        return new Trail(this, owner + "." + field, "", false);
    }

    /** Into what a collection has. */
    Trail entered() {
        return new Trail(before, step, inside + "[]", family);
    }

    /** From a family to one of its members. */
    Trail toMemberOf(String family) {
        return new Trail(this, family, "", true);
    }

    /** The whole way: {@code submit -> Job.steps[] -> Step.callback}. */
    String path() {
        if (before == null) {
            return step;
        }
        int length = length();
        if (length <= LONGEST) {
            return before.path() + " -> " + step + inside;
        }
        Trail head = this;
        for (int i = length; i > LONGEST / 2; i--) {
            head = requireNonNull(head.before);
        }
        return head.path() + " -> ... -> " + step + inside;
    }

    /** The beginning of a sentence about the type at its end: {@code Step.callback is}. */
    String subject() {
        return (before == null ? "it" : step) + (family ? " permits" : inside.isEmpty() ? " is" : " contains");
    }

    /** How often this type was looked into. */
    int length(String owner) {
        int length = 0;
        for (Trail each = this; each.before != null; each = requireNonNull(each.before)) {
            length += each.step.startsWith(owner + ".") ? 1 : 0;
        }
        return length;
    }

    private int length() {
        return before == null ? 0 : 1 + before.length();
    }
}
