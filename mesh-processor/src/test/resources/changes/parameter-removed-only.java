// The only parameter is removed
// before
@MeshApi
interface Orders {
    void put(String sku);
}
// after
@MeshApi
interface Orders {
    //! [mesh:IncompatibleChange] Orders.put took 'sku' and takes nothing; an old node misses it in what a new one sends (new->old).
    //! Keep it, and ignore it.
    void put();
}
