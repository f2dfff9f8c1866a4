// The interface gets another name on the wire
// before
@MeshApi
interface Orders {
    void put(String sku);
}
// after
@MeshApi("orders-2")
//! [mesh:IncompatibleChange] Orders was 'Orders' on the wire and is 'orders-2'; a call of an old node finds no handler, nor does one of a new node (old->new, new->old).
//! @MeshApi("Orders") keeps its name on the wire.
interface Orders {
    void put(String sku);
}
