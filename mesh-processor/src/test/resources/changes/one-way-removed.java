// A message is `@OneWay` no more
// before
@MeshApi
interface Orders {
    @OneWay void put(String sku);
}
// after
@MeshApi
interface Orders {
    //! [mesh:IncompatibleChange] Orders.put was @OneWay and is answered; a new node ignores the broadcast of an old one (old->new).
    //! Keep it as it was, and add a message.
    void put(String sku);
}
