// A `@Nullable` component becomes an `Optional`
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

record Item(String sku, Optional<String> note) {}
