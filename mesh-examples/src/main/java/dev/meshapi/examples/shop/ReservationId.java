package dev.meshapi.examples.shop;

/** The name of a reservation. */
public record ReservationId(String value) {}
