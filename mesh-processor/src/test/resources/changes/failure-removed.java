// A declared failure is removed
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
    //! [mesh:IncompatibleChange] Orders.reserve threw OutOfStock and does not declare it any more; when an old node throws it, a new one gets a MeshHandlerException (old->new).
    //! Declare it until no node of the old version is left.
    void reserve(String sku);
}

class OutOfStock extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OutOfStock(String message) {
        super(message);
    }
}
