// A number becomes a `String`
// before
@MeshApi
interface Orders {
    void put(Item item);
}

record Item(int count) {}
// after
@MeshApi
interface Orders {
    //! [mesh:IncompatibleChange] Orders.put takes 'item', where Item.count was a primitive int and can be null; an old node cannot read all that a new one sends (new->old).
    //! Keep the primitive, and add a nullable component for the rest.
    //! [mesh:IncompatibleChange] Orders.put takes 'item', where Item.count was int and is String; old and new nodes cannot read what the other sends (old->new, new->old).
    //! Keep int, and add a nullable component for what is new.
    void put(Item item);
}

record Item(String count) {}
