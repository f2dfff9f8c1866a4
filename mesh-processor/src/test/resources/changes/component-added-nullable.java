// A `@Nullable` component is added
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

record Item(String sku, @Nullable String note) {}
