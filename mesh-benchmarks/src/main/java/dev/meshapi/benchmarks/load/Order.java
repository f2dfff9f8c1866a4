package dev.meshapi.benchmarks.load;

import dev.meshapi.benchmarks.scenario.Payload;

/**
 * What the calling process is told to do, as one line of text.
 *
 * @param style how calls are kept under way
 * @param inFlight how many
 * @param payload what travels
 * @param warmUpMillis how long calls run before they count
 * @param millis how long they count
 */
record Order(Style style, int inFlight, Payload payload, long warmUpMillis, long millis) {

    static Order of(Cell cell, long warmUpMillis, long millis) {
        return new Order(cell.style(), cell.inFlight(), cell.payload(), warmUpMillis, millis);
    }

    static Order read(String line) {
        String[] words = line.split(" ", -1);
        return new Order(
                Style.valueOf(words[0]),
                Integer.parseInt(words[1]),
                Payload.valueOf(words[2]),
                Long.parseLong(words[3]),
                Long.parseLong(words[4]));
    }

    String line() {
        return style + " " + inFlight + " " + payload + " " + warmUpMillis + " " + millis;
    }
}
