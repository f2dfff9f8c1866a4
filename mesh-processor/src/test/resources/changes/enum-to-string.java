// An enum becomes a `String`
// before
@MeshApi
interface Orders {
    void put(Item item);
}

record Item(Color color) {}

enum Color {
    RED,
    GREEN
}
// after
@MeshApi
interface Orders {
    //! [mesh:IncompatibleChange] Orders.put takes 'item', where Item.color was Color and is String; an old node cannot read all that a new one sends (new->old).
    //! Keep Color, and add a nullable component for what is new.
    void put(Item item);
}

record Item(String color) {}
