// The only parameter is renamed
// before
@MeshApi
interface Orders {
    void put(String sku);
}
// after
@MeshApi
interface Orders {
    void put(String code);
}
