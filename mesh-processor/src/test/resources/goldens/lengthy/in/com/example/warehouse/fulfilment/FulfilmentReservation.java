package com.example.warehouse.fulfilment;

public record FulfilmentReservation(String sku, int quantity) {}
