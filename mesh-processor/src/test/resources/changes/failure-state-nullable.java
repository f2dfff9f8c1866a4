// Something that can be null is added to the state of a failure
// before
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
// after
@MeshApi
interface Orders {
    void reserve(String sku) throws OutOfStock;
}

class OutOfStock extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final Integer left;

    OutOfStock(String message, Integer left) {
        super(message);
        this.left = left;
    }

    Integer left() {
        return left;
    }
}
