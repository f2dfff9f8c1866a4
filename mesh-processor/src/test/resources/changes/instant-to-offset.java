// `Instant` becomes `OffsetDateTime`
// before
@MeshApi
interface Orders {
    void put(Item item);
}

record Item(Instant at) {}
// after
@MeshApi
interface Orders {
    //! [mesh:IncompatibleChange] Orders.put takes 'item', where Item.at was Instant and is OffsetDateTime; an old node cannot read all that a new one sends (new->old).
    //! Keep Instant, and add a nullable component for what is new.
    void put(Item item);
}

record Item(OffsetDateTime at) {}
