// A reply that can be null is added
// before
@MeshApi
interface Orders {
    void put(String sku);
}
// after
@MeshApi
interface Orders {
    String put(String sku);
}
