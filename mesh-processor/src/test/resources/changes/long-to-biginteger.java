// `Long` becomes `BigInteger`
// before
@MeshApi
interface Orders {
    void put(Item item);
}

record Item(Long count) {}
// after
@MeshApi
interface Orders {
    //! [mesh:IncompatibleChange] Orders.put takes 'item', where Item.count was long and is BigInteger; an old node cannot read all that a new one sends (new->old).
    //! Keep long, and add a nullable component for what is new.
    void put(Item item);
}

record Item(BigInteger count) {}
