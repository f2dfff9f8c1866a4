// A constant is added to an enum that is the key of a map
// before
@MeshApi
interface Orders {
    void put(Item item);
}

record Item(Map<Color, Integer> counts) {}

enum Color {
    RED,
    GREEN
}
// after
@MeshApi
interface Orders {
    //! [mesh:IncompatibleChange] Orders.put takes 'item', where Color has BLUE in addition; an old node cannot read all that a new one sends (new->old).
    //! Send what is new in a new message, or in a nullable component with an enum of its own.
    void put(Item item);
}

record Item(Map<Color, Integer> counts) {}

enum Color {
    RED,
    GREEN,
    BLUE
}
