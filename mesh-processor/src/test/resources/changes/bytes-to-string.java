// `byte[]` becomes `String`
// before
@MeshApi
interface Orders {
    void put(Item item);
}

record Item(byte[] data) {}
// after
@MeshApi
interface Orders {
    //! [mesh:IncompatibleChange] Orders.put takes 'item', where Item.data was byte[] and is String; an old node cannot read all that a new one sends (new->old).
    //! Keep byte[], and add a nullable component for what is new.
    void put(Item item);
}

record Item(String data) {}
