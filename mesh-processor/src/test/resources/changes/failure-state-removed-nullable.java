// Something `@Nullable` is removed from the state of a failure
// before
@MeshApi
interface Orders {
    void put(String sku) throws Gone;
}

class Gone extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final @Nullable String sku;

    Gone(String message, @Nullable String sku) {
        super(message);
        this.sku = sku;
    }

    @Nullable String sku() {
        return sku;
    }
}
// after
@MeshApi
interface Orders {
    void put(String sku) throws Gone;
}

class Gone extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Gone(String message) {
        super(message);
    }
}
