// The keys of a map become texts
// before
@MeshApi
interface Orders {
    void put(Item item);
}

record Item(Map<Integer, String> names) {}
// after
@MeshApi
interface Orders {
    //! [mesh:IncompatibleChange] Orders.put takes 'item', where Item.names{} keys was int and is String; an old node cannot read all that a new one sends (new->old).
    //! Keep int, and add a nullable component for what is new.
    void put(Item item);
}

record Item(Map<String, String> names) {}
