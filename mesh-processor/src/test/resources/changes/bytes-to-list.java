// `byte[]` becomes a list
// before
@MeshApi
interface Orders {
    void put(Item item);
}

record Item(byte[] data) {}
// after
@MeshApi
interface Orders {
    //! [mesh:IncompatibleChange] Orders.put takes 'item', where Item.data was byte[] and is List<Byte>; old and new nodes cannot read what the other sends (old->new, new->old).
    //! Keep byte[], and add a nullable component for what is new.
    void put(Item item);
}

record Item(List<Byte> data) {}
