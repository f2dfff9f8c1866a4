// A component is renamed and keeps its name on the wire with `@JsonProperty`
// before
@MeshApi
interface Orders {
    void put(Item item);
}

record Item(String sku) {}
// after
@MeshApi
interface Orders {
    void put(Item item);
}

record Item(@JsonProperty("sku") String code) {}
