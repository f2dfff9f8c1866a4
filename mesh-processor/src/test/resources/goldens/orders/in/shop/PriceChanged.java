package shop;

public record PriceChanged(String sku, long cents) {}
