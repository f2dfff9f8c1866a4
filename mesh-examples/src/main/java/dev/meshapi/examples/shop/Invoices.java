package dev.meshapi.examples.shop;

import dev.meshapi.annotation.MeshApi;

/** An API that nobody in this shop serves. */
@MeshApi
public interface Invoices {
    /** Writes the invoice of a reservation. */
    String write(ReservationId reservation);
}
