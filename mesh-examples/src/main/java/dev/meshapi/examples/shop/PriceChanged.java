package dev.meshapi.examples.shop;

/** A piece costs something else from now on. */
public record PriceChanged(String sku, long cents) {}
