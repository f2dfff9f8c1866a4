// One of several parameters is renamed
// before
@MeshApi
interface Orders {
    void put(String sku, int count);
}
// after
@MeshApi
interface Orders {
    //! [mesh:IncompatibleChange] Orders.put takes parameters, where 'sku' was there and is not; an old node misses it in what a new one sends (new->old).
    //! Keep it, and ignore it.
    void put(String code, int count);
}
