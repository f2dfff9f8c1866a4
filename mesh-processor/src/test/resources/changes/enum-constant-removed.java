// A constant is removed from an enum
// before
@MeshApi
interface Orders {
    void put(Item item);
}

record Item(Color color) {}

enum Color {
    RED,
    GREEN,
    BLUE
}
// after
@MeshApi
interface Orders {
    //! [mesh:IncompatibleChange] Orders.put takes 'item', where Color has no BLUE any more; a new node cannot read all that an old one sends (old->new).
    //! Keep BLUE.
    void put(Item item);
}

record Item(Color color) {}

enum Color {
    RED,
    GREEN
}
