// The type of the only parameter is widened
// before
@MeshApi
interface Orders {
    void put(int count);
}
// after
@MeshApi
interface Orders {
    //! [mesh:IncompatibleChange] Orders.put takes 'count', which was int and is long; an old node cannot read all that a new one sends (new->old).
    //! Keep int, and add a message for what is new.
    void put(long count);
}
