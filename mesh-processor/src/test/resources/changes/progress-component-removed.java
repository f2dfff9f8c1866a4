// A component is removed from a report
// before
@MeshApi
interface Orders {
    @MeshProgress(Step.class)
    void index(String sku);
}

record Step(String what, Integer percent) {}
// after
@MeshApi
interface Orders {
    @MeshProgress(Step.class)
    //! [mesh:IncompatibleChange] Orders.index reports Step, where Step.percent was there and is not; an old node misses it in what a new one sends (new->old).
    //! Keep it; to retire it make it @Nullable or an Optional now, and remove it when no node of the old version is left.
    void index(String sku);
}

record Step(String what) {}
