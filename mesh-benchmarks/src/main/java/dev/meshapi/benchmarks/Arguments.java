package dev.meshapi.benchmarks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Options of a command line: {@code --name}, or {@code --name value}; the rest are plain words. */
public final class Arguments {
    private final Map<String, String> options = new HashMap<>();
    private final List<String> words = new ArrayList<>();

    /**
     * Reads a command line.
     *
     * @param flags the options without a value
     * @param valued the options with one
     * @throws IllegalArgumentException if there is another option, or a value is missing
     */
    public Arguments(List<String> arguments, Set<String> flags, Set<String> valued) {
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (!argument.startsWith("--")) {
                words.add(argument);
            } else if (flags.contains(argument)) {
                options.put(argument, "");
            } else if (!valued.contains(argument)) {
                throw new IllegalArgumentException("There is no option " + argument);
            } else if (i + 1 == arguments.size()) {
                throw new IllegalArgumentException(argument + " needs a value");
            } else {
                options.put(argument, arguments.get(++i));
            }
        }
    }

    /** Whether the option was given. */
    public boolean has(String name) {
        return options.containsKey(name);
    }

    /** The value of the option. */
    public String text(String name, String otherwise) {
        return options.getOrDefault(name, otherwise);
    }

    /** The value of the option, a positive number. */
    public double number(String name, double otherwise) {
        String value = options.get(name);
        if (value == null) {
            return otherwise;
        }
        try {
            double number = Double.parseDouble(value);
            if (number > 0 && Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new IllegalArgumentException(name + " is '" + value + "', which is no positive number");
    }

    /** What is no option. */
    public List<String> words() {
        return words;
    }
}
