// A component becomes an `Optional`
// before
@MeshApi
interface Orders {
    void put(Item item);
}

record Item(String note) {}
// after
@MeshApi
interface Orders {
    void put(Item item);
}

record Item(Optional<String> note) {}
