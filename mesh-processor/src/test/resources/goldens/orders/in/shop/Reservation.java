package shop;

public record Reservation(ReservationId id, String sku, int quantity) {}
