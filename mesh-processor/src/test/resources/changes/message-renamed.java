// A method is renamed
// before
@MeshApi
interface Orders {
    void put(String sku);
    int count();
}
// after
@MeshApi
//! [mesh:IncompatibleChange] Orders had the message 'Orders.put' and has it no more; a call of an old node finds no handler (old->new).
//! Keep 'put'; if it has another name now, @MeshMessage("Orders.put") keeps the one on the wire.
interface Orders {
    void store(String sku);
    int count();
}
