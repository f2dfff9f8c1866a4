// The order of components is changed
// before
@MeshApi
interface Orders {
    void put(Item item);
}

record Item(String sku, int count) {}
// after
@MeshApi
interface Orders {
    void put(Item item);
}

record Item(int count, String sku) {}
