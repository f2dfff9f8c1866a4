// The order of an enum is changed
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
    void put(Item item);
}

record Item(Color color) {}

enum Color {
    GREEN,
    RED
}
