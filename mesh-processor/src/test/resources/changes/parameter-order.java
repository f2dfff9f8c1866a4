// The order of parameters is changed
// before
@MeshApi
interface Orders {
    void put(String sku, int count);
}
// after
@MeshApi
interface Orders {
    void put(int count, String sku);
}
