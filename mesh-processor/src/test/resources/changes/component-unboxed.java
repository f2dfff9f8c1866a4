// A box becomes its primitive
// before
@MeshApi
interface Orders {
    void put(Item item);
}

record Item(Integer count) {}
// after
@MeshApi
interface Orders {
    //! [mesh:IncompatibleChange] Orders.put takes 'item', where Item.count could be null and is a primitive int; a new node cannot read all that an old one sends (old->new).
    //! Keep Integer.
    void put(Item item);
}

record Item(int count) {}
