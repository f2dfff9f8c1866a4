// A primitive component is added to a reply
// before
@MeshApi
interface Orders {
    Item get();
}

record Item(String sku) {}
// after
@MeshApi
interface Orders {
    //! [mesh:IncompatibleChange] Orders.get returns Item, where Item.count is new and cannot be absent; a new node misses it in what an old one sends (old->new).
    //! Write Integer: from an old node it is null.
    Item get();
}

record Item(String sku, int count) {}
