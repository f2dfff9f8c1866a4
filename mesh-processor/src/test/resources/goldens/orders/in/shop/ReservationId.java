package shop;

public record ReservationId(String value) {}
