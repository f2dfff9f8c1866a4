// The order of methods is changed
// before
@MeshApi
interface Orders {
    void put(String sku);
    int count();
}
// after
@MeshApi
interface Orders {
    int count();
    void put(String sku);
}
