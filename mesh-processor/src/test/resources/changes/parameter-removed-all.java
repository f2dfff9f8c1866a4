// All of several parameters are removed
// before
@MeshApi
interface Orders {
    void put(String sku, int count);
}
// after
@MeshApi
interface Orders {
    //! [mesh:IncompatibleChange] Orders.put took 'sku', 'count' and takes nothing; an old node misses it in what a new one sends (new->old).
    //! Keep them, and ignore them.
    void put();
}
