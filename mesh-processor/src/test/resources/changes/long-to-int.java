// `long` becomes `int`
// before
@MeshApi
interface Orders {
    void put(Item item);
}

record Item(long count) {}
// after
@MeshApi
interface Orders {
    //! [mesh:IncompatibleChange] Orders.put takes 'item', where Item.count was long and is int; a new node cannot read all that an old one sends (old->new).
    //! Keep long, and add a nullable component for what is new.
    void put(Item item);
}

record Item(int count) {}
