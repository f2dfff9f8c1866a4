// A `@Nullable` component is removed from a reply
// before
@MeshApi
interface Orders {
    Item get();
}

record Item(String sku, @Nullable String note) {}
// after
@MeshApi
interface Orders {
    Item get();
}

record Item(String sku) {}
