package dev.meshapi.benchmarks.scenario;

/**
 * Where a scenario runs.
 *
 * @param redis the address of a Redis that nobody else uses, as a URI
 */
public record Place(String redis) {}
