package dev.meshapi.benchmarks.load;

import dev.meshapi.benchmarks.scenario.Payload;

/**
 * What one figure is about.
 *
 * @param scenario the way to call, a name of the {@link Catalogue}
 * @param style how calls are kept under way
 * @param inFlight how many are under way at a time
 * @param payload what travels
 */
public record Cell(String scenario, Style style, int inFlight, Payload payload) {

    /** The name in tables, files and options: {@code mesh/128}, {@code mesh/64/16 KiB}, {@code mesh/64/threads}. */
    public String id() {
        return scenario
                + "/"
                + inFlight
                + (payload == Payload.SMALL ? "" : "/" + payload.label())
                + (style == Style.ASYNC ? "" : "/" + style.label());
    }

    /** The raw limit of the same shape. */
    Cell limit() {
        return new Cell(Catalogue.LIMIT, Style.ASYNC, inFlight, payload);
    }
}
