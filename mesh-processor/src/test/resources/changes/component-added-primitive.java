// A primitive component is added
// before
@MeshApi
interface Orders {
    void put(Item item);
}

record Item(String sku) {}
// after
@MeshApi
interface Orders {
    //! [mesh:IncompatibleChange] Orders.put takes 'item', where Item.count is new and cannot be absent; a new node misses it in what an old one sends (old->new).
    //! Write Integer: from an old node it is null.
    void put(Item item);
}

record Item(String sku, int count) {}
