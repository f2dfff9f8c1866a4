// `int` becomes `long` in a reply
// before
@MeshApi
interface Orders {
    int count();
}
// after
@MeshApi
interface Orders {
    //! [mesh:IncompatibleChange] Orders.count returns what was int and is long; an old node cannot read all that a new one sends (new->old).
    //! Keep int, and add a message for what is new.
    long count();
}
