// `UUID` becomes `String`
// before
@MeshApi
interface Orders {
    void put(Item item);
}

record Item(UUID id) {}
// after
@MeshApi
interface Orders {
    //! [mesh:IncompatibleChange] Orders.put takes 'item', where Item.id was UUID and is String; an old node cannot read all that a new one sends (new->old).
    //! Keep UUID, and add a nullable component for what is new.
    void put(Item item);
}

record Item(String id) {}
