// A component is renamed, and the old name is an alias
// before
@MeshApi
interface Orders {
    void put(Item item);
}

record Item(String sku, int count) {}
// after
@MeshApi
interface Orders {
    //! [mesh:IncompatibleChange] Orders.put takes 'item', where Item.sku is 'code' now; an old node cannot read all that a new one sends (new->old).
    //! Keep the name on the wire: @JsonProperty("sku").
    void put(Item item);
}

record Item(@JsonAlias("sku") String code, int count) {}
