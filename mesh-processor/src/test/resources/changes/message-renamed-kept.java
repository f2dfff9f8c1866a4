// A method is renamed and keeps its name on the wire with `@MeshMessage`
// before
@MeshApi
interface Orders {
    void put(String sku);
}
// after
@MeshApi
interface Orders {
    @MeshMessage("Orders.put")
    void store(String sku);
}
