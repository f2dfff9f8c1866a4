// A `@Nullable` component is removed
// before
@MeshApi
interface Orders {
    void put(Item item);
}

record Item(String sku, @Nullable String note) {}
// after
@MeshApi
interface Orders {
    void put(Item item);
}

record Item(String sku) {}
