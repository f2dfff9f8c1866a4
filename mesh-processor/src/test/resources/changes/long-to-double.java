// `long` becomes `double`
// before
@MeshApi
interface Orders {
    void put(Item item);
}

record Item(long count) {}
// after
@MeshApi
interface Orders {
    //! [mesh:IncompatibleChange] Orders.put takes 'item', where Item.count was long and is double; old and new nodes cannot read what the other sends (old->new, new->old).
    //! Keep long, and add a nullable component for what is new.
    void put(Item item);
}

record Item(double count) {}
