// A message becomes `@OneWay`
// before
@MeshApi
interface Orders {
    void put(String sku);
}
// after
@MeshApi
interface Orders {
    //! [mesh:IncompatibleChange] Orders.put was answered and is @OneWay; an old node ignores the broadcast of a new one (new->old).
    //! Keep it as it was, and add a message.
    @OneWay void put(String sku);
}
