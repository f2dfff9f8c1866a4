package dev.meshapi.examples.shop;

/** Goods that are set aside. */
public record Reservation(ReservationId id, String sku, int quantity) {}
