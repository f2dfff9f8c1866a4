// `List` becomes `Map`
// before
@MeshApi
interface Orders {
    void put(Item item);
}

record Item(List<String> tags) {}
// after
@MeshApi
interface Orders {
    //! [mesh:IncompatibleChange] Orders.put takes 'item', where Item.tags was List<String> and is Map<String, String>; old and new nodes cannot read what the other sends (old->new, new->old).
    //! Keep List<String>, and add a nullable component for what is new.
    void put(Item item);
}

record Item(Map<String, String> tags) {}
