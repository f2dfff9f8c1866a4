// A component is removed from a reply
// before
@MeshApi
interface Orders {
    Item get();
}

record Item(String sku, String note) {}
// after
@MeshApi
interface Orders {
    //! [mesh:IncompatibleChange] Orders.get returns Item, where Item.note was there and is not; an old node misses it in what a new one sends (new->old).
    //! Keep it; to retire it make it @Nullable or an Optional now, and remove it when no node of the old version is left.
    Item get();
}

record Item(String sku) {}
