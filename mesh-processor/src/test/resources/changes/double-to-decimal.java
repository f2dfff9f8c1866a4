// `double` becomes `BigDecimal`
// before
@MeshApi
interface Orders {
    void put(Item item);
}

record Item(double price) {}
// after
@MeshApi
interface Orders {
    //! [mesh:IncompatibleChange] Orders.put takes 'item', where Item.price was a primitive double and can be null; an old node cannot read all that a new one sends (new->old).
    //! Keep the primitive, and add a nullable component for the rest.
    //! [mesh:IncompatibleChange] Orders.put takes 'item', where Item.price was double and is BigDecimal; old and new nodes cannot read what the other sends (old->new, new->old).
    //! Keep double, and add a nullable component for what is new.
    void put(Item item);
}

record Item(BigDecimal price) {}
