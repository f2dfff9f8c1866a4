// One of three parameters is removed
// before
@MeshApi
interface Orders {
    void put(String sku, int count, String note);
}
// after
@MeshApi
interface Orders {
    //! [mesh:IncompatibleChange] Orders.put takes parameters, where 'note' was there and is not; an old node misses it in what a new one sends (new->old).
    //! Keep it, and ignore it.
    void put(String sku, int count);
}
