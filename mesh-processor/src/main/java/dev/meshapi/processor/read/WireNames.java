package dev.meshapi.processor.read;

import java.util.regex.Pattern;

/** What a name on the wire looks like; the runtime insists on the same. */
final class WireNames {
    private static final Pattern VALID = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]{0,199}");

    private WireNames() {}

    static boolean isValid(String name) {
        return VALID.matcher(name).matches();
    }
}
