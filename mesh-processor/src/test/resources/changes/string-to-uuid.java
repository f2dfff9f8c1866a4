// `String` becomes `UUID`
// before
@MeshApi
interface Orders {
    void put(Item item);
}

record Item(String id) {}
// after
@MeshApi
interface Orders {
    //! [mesh:IncompatibleChange] Orders.put takes 'item', where Item.id was String and is UUID; a new node cannot read all that an old one sends (old->new).
    //! Keep String, and add a nullable component for what is new.
    void put(Item item);
}

record Item(UUID id) {}
