// A primitive is added to the state of a failure
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
    //! [mesh:IncompatibleChange] Orders.reserve throws OutOfStock, where 'left' is new and cannot be absent; a new node misses it in what an old one sends (old->new).
    //! Write Integer: from an old node it is null.
    void reserve(String sku) throws OutOfStock;
}

class OutOfStock extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int left;

    OutOfStock(String message, int left) {
        super(message);
        this.left = left;
    }

    int left() {
        return left;
    }
}
