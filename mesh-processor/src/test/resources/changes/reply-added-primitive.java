// A primitive reply is added
// before
@MeshApi
interface Orders {
    void put(String sku);
}
// after
@MeshApi
interface Orders {
    //! [mesh:IncompatibleChange] Orders.put returned nothing and returns int; a new node misses it in the reply of an old one (old->new).
    //! Return Integer: from an old node it is null.
    int put(String sku);
}
