// The values of a map become `Long`
// before
@MeshApi
interface Orders {
    void put(Item item);
}

record Item(Map<String, Integer> counts) {}
// after
@MeshApi
interface Orders {
    //! [mesh:IncompatibleChange] Orders.put takes 'item', where Item.counts{} was int and is long; an old node cannot read all that a new one sends (new->old).
    //! Keep int, and add a nullable component for what is new.
    void put(Item item);
}

record Item(Map<String, Long> counts) {}
