// A component is renamed
// before
@MeshApi
interface Orders {
    void put(Item item);
}

record Item(String sku) {}
// after
@MeshApi
interface Orders {
    //! [mesh:IncompatibleChange] Orders.put takes 'item', where Item.sku was there and is not; an old node misses it in what a new one sends (new->old).
    //! Keep it; to retire it make it @Nullable or an Optional now, and remove it when no node of the old version is left.
    void put(Item item);
}

record Item(String code) {}
