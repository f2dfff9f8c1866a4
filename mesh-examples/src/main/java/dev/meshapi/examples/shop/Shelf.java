package dev.meshapi.examples.shop;

/** A shelf that has been counted. */
public record Shelf(String sku, int pieces) {}
