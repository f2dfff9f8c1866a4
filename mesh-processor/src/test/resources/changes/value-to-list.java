// A value becomes a list of such values
// before
@MeshApi
interface Orders {
    void put(Item item);
}

record Item(String tag) {}
// after
@MeshApi
interface Orders {
    //! [mesh:IncompatibleChange] Orders.put takes 'item', where Item.tag was String and is List<String>; old and new nodes cannot read what the other sends (old->new, new->old).
    //! Keep String, and add a nullable component for what is new.
    void put(Item item);
}

record Item(List<String> tag) {}
