package dev.meshapi.examples.shop;

import java.io.Serial;

/** There is less than was asked for. A caller in another process gets this very class, with its state. */
public final class OutOfStock extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String sku;
    private final int left;

    public OutOfStock(String sku, int left) {
        super("only " + left + " of " + sku + " left");
        this.sku = sku;
        this.left = left;
    }

    public String sku() {
        return sku;
    }

    public int left() {
        return left;
    }
}
