// A value becomes a record
// before
@MeshApi
interface Orders {
    void put(Item item);
}

record Item(String sku) {}
// after
@MeshApi
interface Orders {
    //! [mesh:IncompatibleChange] Orders.put takes 'item', where Item.sku was String and is Sku; old and new nodes cannot read what the other sends (old->new, new->old).
    //! Keep String, and add a nullable component for what is new.
    void put(Item item);
}

record Item(Sku sku) {}

record Sku(String text) {}
