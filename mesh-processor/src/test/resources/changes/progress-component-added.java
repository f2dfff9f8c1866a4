// A primitive component is added to a report
// before
@MeshApi
interface Orders {
    @MeshProgress(Step.class)
    void index(String sku);
}

record Step(String what) {}
// after
@MeshApi
interface Orders {
    @MeshProgress(Step.class)
    //! [mesh:IncompatibleChange] Orders.index reports Step, where Step.percent is new and cannot be absent; a new node misses it in what an old one sends (old->new).
    //! Write Integer: from an old node it is null.
    void index(String sku);
}

record Step(String what, int percent) {}
