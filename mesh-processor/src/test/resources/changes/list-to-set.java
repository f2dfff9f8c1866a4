// `List` becomes `Set`
// before
@MeshApi
interface Orders {
    void put(Item item);
}

record Item(List<String> tags) {}
// after
@MeshApi
interface Orders {
    //! [mesh:IncompatibleChange] Orders.put takes 'item', where Item.tags was List<String> and is Set<String>; a new node drops what an old one sends twice (old->new).
    //! Keep it as it was; who receives it can make a set of it.
    void put(Item item);
}

record Item(Set<String> tags) {}
