// A report is something else
// before
@MeshApi
interface Orders {
    @MeshProgress(int.class)
    void index(String sku);
}
// after
@MeshApi
interface Orders {
    @MeshProgress(String.class)
    //! [mesh:IncompatibleChange] Orders.index reports what was a primitive int and can be null; an old node cannot read all that a new one sends (new->old).
    //! Keep the primitive, and add a nullable component for the rest.
    //! [mesh:IncompatibleChange] Orders.index reports what was int and is String; old and new nodes cannot read what the other sends (old->new, new->old).
    //! Keep int, and add a message for what is new.
    void index(String sku);
}
