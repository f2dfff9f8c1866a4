// A primitive becomes its `@Nullable` box
// before
@MeshApi
interface Orders {
    void put(Item item);
}

record Item(int count) {}
// after
@MeshApi
interface Orders {
    //! [mesh:IncompatibleChange] Orders.put takes 'item', where Item.count was a primitive int and can be null; an old node cannot read all that a new one sends (new->old).
    //! Keep the primitive, and add a nullable component for the rest.
    void put(Item item);
}

record Item(@Nullable Integer count) {}
