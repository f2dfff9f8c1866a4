// An `Optional` component is removed
// before
@MeshApi
interface Orders {
    void put(Item item);
}

record Item(String sku, Optional<String> note) {}
// after
@MeshApi
interface Orders {
    void put(Item item);
}

record Item(String sku) {}
