// A message is added
// before
@MeshApi
interface Orders {
    void put(String sku);
}
// after
@MeshApi
interface Orders {
    void put(String sku);
    void drop(String sku);
}
