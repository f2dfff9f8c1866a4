// A `String` becomes an enum
// before
@MeshApi
interface Orders {
    void put(Item item);
}

record Item(String color) {}
// after
@MeshApi
interface Orders {
    //! [mesh:IncompatibleChange] Orders.put takes 'item', where Item.color was String and is Color; a new node cannot read all that an old one sends (old->new).
    //! Keep String, and add a nullable component for what is new.
    void put(Item item);
}

record Item(Color color) {}

enum Color {
    RED,
    GREEN
}
