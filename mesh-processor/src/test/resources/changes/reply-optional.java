// A reply becomes an `Optional`
// before
@MeshApi
interface Orders {
    String find(String sku);
}
// after
@MeshApi
interface Orders {
    Optional<String> find(String sku);
}
