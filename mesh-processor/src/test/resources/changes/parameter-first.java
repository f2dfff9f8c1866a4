// A first parameter that can be null is added
// before
@MeshApi
interface Orders {
    void put();
}
// after
@MeshApi
interface Orders {
    void put(String sku);
}
