// A third parameter that is a primitive is added
// before
@MeshApi
interface Orders {
    void put(String sku, int count);
}
// after
@MeshApi
interface Orders {
    //! [mesh:IncompatibleChange] Orders.put takes parameters, where 'at' is new and cannot be absent; a new node misses it in what an old one sends (old->new).
    //! Write Long: from an old node it is null.
    void put(String sku, int count, long at);
}
