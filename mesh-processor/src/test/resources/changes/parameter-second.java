// A second parameter is added
// before
@MeshApi
interface Orders {
    void put(String sku);
}
// after
@MeshApi
interface Orders {
    //! [mesh:IncompatibleChange] Orders.put took 'sku' and takes 'sku', 'note', and one parameter travels as itself, several as an object; old and new nodes cannot read what the other sends (old->new, new->old).
    //! Keep 'sku' alone, and add a message for more; a record as the only parameter can grow.
    void put(String sku, String note);
}
