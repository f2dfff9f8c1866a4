// A record becomes generic with the same components
// before
@MeshApi
interface Orders {
    Page find();
}

record Page(List<Item> items) {}

record Item(String sku) {}
// after
@MeshApi
interface Orders {
    Page<Item> find();
}

record Page<T>(List<T> items) {}

record Item(String sku) {}
