// A number becomes an `Instant`
// before
@MeshApi
interface Orders {
    void put(Item item);
}

record Item(Long at) {}
// after
@MeshApi
interface Orders {
    //! [mesh:IncompatibleChange] Orders.put takes 'item', where Item.at was long and is Instant; old and new nodes cannot read what the other sends (old->new, new->old).
    //! Keep long, and add a nullable component for what is new.
    void put(Item item);
}

record Item(Instant at) {}
