// Two parameters are added where there was none
// before
@MeshApi
interface Orders {
    void put();
}
// after
@MeshApi
interface Orders {
    //! [mesh:IncompatibleChange] Orders.put took nothing and takes 'sku', 'note'; a new node finds nothing of it in what an old one sends (old->new).
    //! Add a message that takes them.
    void put(String sku, String note);
}
