// One of two parameters is removed
// before
@MeshApi
interface Orders {
    void put(String sku, int count);
}
// after
@MeshApi
interface Orders {
    //! [mesh:IncompatibleChange] Orders.put took 'sku', 'count' and takes 'sku', and one parameter travels as itself, several as an object; old and new nodes cannot read what the other sends (old->new, new->old).
    //! Keep 'sku', 'count'.
    void put(String sku);
}
