// A reply is removed
// before
@MeshApi
interface Orders {
    String put(String sku);
}
// after
@MeshApi
interface Orders {
    //! [mesh:IncompatibleChange] Orders.put returned String and returns nothing; an old node misses it in the reply of a new one (new->old).
    //! Keep the reply, or add a message without one.
    void put(String sku);
}
