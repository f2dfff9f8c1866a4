// One of three parameters, a `@Nullable` one, is removed
// before
@MeshApi
interface Orders {
    void put(String sku, int count, @Nullable String note);
}
// after
@MeshApi
interface Orders {
    void put(String sku, int count);
}
