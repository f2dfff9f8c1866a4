// A primitive becomes its box in a report
// before
@MeshApi
interface Orders {
    @MeshProgress(int.class)
    void index(String sku);
}
// after
@MeshApi
interface Orders {
    @MeshProgress(Integer.class)
    //! [mesh:IncompatibleChange] Orders.index reports what was a primitive int and can be null; an old node cannot read all that a new one sends (new->old).
    //! Keep the primitive, and add a nullable component for the rest.
    void index(String sku);
}
