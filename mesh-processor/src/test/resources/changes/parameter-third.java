// A third parameter that can be null is added
// before
@MeshApi
interface Orders {
    void put(String sku, int count);
}
// after
@MeshApi
interface Orders {
    void put(String sku, int count, String note);
}
