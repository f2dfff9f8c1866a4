// A first parameter that is a primitive is added
// before
@MeshApi
interface Orders {
    void put();
}
// after
@MeshApi
interface Orders {
    //! [mesh:IncompatibleChange] Orders.put takes 'count', which is new; a new node misses it in what an old one sends (old->new).
    //! Write Integer: from an old node it is null.
    void put(int count);
}
