// A record is renamed
// before
@MeshApi
interface Orders {
    void put(Item item);
}

record Item(String sku) {}
// after
@MeshApi
interface Orders {
    void put(Article item);
}

record Article(String sku) {}
