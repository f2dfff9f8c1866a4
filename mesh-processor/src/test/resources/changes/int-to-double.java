// `int` becomes `double`
// before
@MeshApi
interface Orders {
    void put(Item item);
}

record Item(int count) {}
// after
@MeshApi
interface Orders {
    //! [mesh:IncompatibleChange] Orders.put takes 'item', where Item.count was int and is double; an old node cannot read all that a new one sends (new->old).
    //! Keep int, and add a nullable component for what is new.
    void put(Item item);
}

record Item(double count) {}
