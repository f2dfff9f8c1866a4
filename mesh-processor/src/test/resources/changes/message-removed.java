// A message is removed
// before
@MeshApi
interface Orders {
    void put(String sku);
    void drop(String sku);
}
// after
@MeshApi
//! [mesh:IncompatibleChange] Orders had the message 'Orders.drop' and has it no more; a call of an old node finds no handler (old->new).
//! Keep 'drop'; if it has another name now, @MeshMessage("Orders.drop") keeps the one on the wire.
interface Orders {
    void put(String sku);
}
