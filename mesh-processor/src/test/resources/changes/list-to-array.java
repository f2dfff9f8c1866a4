// `List` becomes an array
// before
@MeshApi
interface Orders {
    void put(Item item);
}

record Item(List<String> tags) {}
// after
@MeshApi
interface Orders {
    void put(Item item);
}

record Item(String[] tags) {}
