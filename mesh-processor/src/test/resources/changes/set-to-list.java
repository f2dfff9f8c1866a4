// `Set` becomes `List`
// before
@MeshApi
interface Orders {
    void put(Item item);
}

record Item(Set<String> tags) {}
// after
@MeshApi
interface Orders {
    //! [mesh:IncompatibleChange] Orders.put takes 'item', where Item.tags was Set<String> and is List<String>; an old node drops what a new one sends twice (new->old).
    //! Keep it as it was; who receives it can make a set of it.
    void put(Item item);
}

record Item(List<String> tags) {}
