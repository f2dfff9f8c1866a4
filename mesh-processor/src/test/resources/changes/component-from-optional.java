// An `Optional` becomes the value itself
// before
@MeshApi
interface Orders {
    void put(Item item);
}

record Item(Optional<String> note) {}
// after
@MeshApi
interface Orders {
    void put(Item item);
}

record Item(String note) {}
