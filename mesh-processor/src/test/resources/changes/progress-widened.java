// `int` becomes `long` in a report
// before
@MeshApi
interface Orders {
    @MeshProgress(int.class)
    void index(String sku);
}
// after
@MeshApi
interface Orders {
    @MeshProgress(long.class)
    //! [mesh:IncompatibleChange] Orders.index reports what was int and is long; an old node cannot read all that a new one sends (new->old).
    //! Keep int, and add a message for what is new.
    void index(String sku);
}
