package dev.meshapi.processor.model;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Names that are given out once each. */
final class Names {
    private static final Pattern HUMP =
            Pattern.compile("(?<=[\\p{Ll}\\p{Nd}])(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})");

    private final Set<String> taken;

    Names() {
        this(Set.of());
    }

    /** Those that are taken already are not given out. */
    Names(Set<String> taken) {
        this.taken = new HashSet<>(taken);
    }

    /** {@code PRICE_CHANGED} for {@code priceChanged}; numbered if it is taken. */
    String constant(String name) {
        return unique(HUMP.matcher(name).replaceAll("_").toUpperCase(Locale.ROOT), "_");
    }

    /** {@code PriceChangedRequest} for {@code priceChanged}; numbered if it is taken. */
    String type(String name, String suffix) {
        int first = name.offsetByCodePoints(0, 1);
        return unique(name.substring(0, first).toUpperCase(Locale.ROOT) + name.substring(first) + suffix, "");
    }

    /** The first of the candidates that is none of the taken ones; the last one is numbered if all are. */
    static String free(Collection<String> taken, List<String> candidates) {
        for (String candidate : candidates) {
            if (!taken.contains(candidate)) {
                return candidate;
            }
        }
        String last = candidates.get(candidates.size() - 1);
        int number = 2;
        while (taken.contains(last + number)) {
            number++;
        }
        return last + number;
    }

    private String unique(String name, String separator) {
        String result = name;
        for (int number = 2; !taken.add(result); number++) {
            result = name + separator + number;
        }
        return result;
    }
}
