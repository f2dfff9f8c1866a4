// Something is removed from the state of a failure
// before
@MeshApi
interface Orders {
    void put(String sku) throws Gone;
}

class Gone extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String sku;

    Gone(String message, String sku) {
        super(message);
        this.sku = sku;
    }

    String sku() {
        return sku;
    }
}
// after
@MeshApi
interface Orders {
    //! [mesh:IncompatibleChange] Orders.put throws Gone, where 'sku' was there and is not; an old node misses it in what a new one sends (new->old).
    //! Keep it, and ignore it.
    void put(String sku) throws Gone;
}

class Gone extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Gone(String message) {
        super(message);
    }
}
