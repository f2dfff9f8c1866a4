// A declared failure is added
// before
@MeshApi
interface Orders {
    void reserve(String sku);
}

class OutOfStock extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OutOfStock(String message) {
        super(message);
    }
}
// after
@MeshApi
interface Orders {
    void reserve(String sku) throws OutOfStock;
}

class OutOfStock extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OutOfStock(String message) {
        super(message);
    }
}
