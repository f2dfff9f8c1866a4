// A component becomes `@Nullable`
// before
@MeshApi
interface Orders {
    void put(Item item);
}

record Item(String sku, String note) {}
// after
@MeshApi
interface Orders {
    void put(Item item);
}

record Item(String sku, @Nullable String note) {}
