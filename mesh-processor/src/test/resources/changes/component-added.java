// A component that can be null is added
// before
@MeshApi
interface Orders {
    void put(Item item);
}

record Item(String sku) {}
// after
@MeshApi
interface Orders {
    void put(Item item);
}

record Item(String sku, String note) {}
