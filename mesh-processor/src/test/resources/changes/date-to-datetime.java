// `LocalDate` becomes `LocalDateTime`
// before
@MeshApi
interface Orders {
    void put(Item item);
}

record Item(LocalDate at) {}
// after
@MeshApi
interface Orders {
    //! [mesh:IncompatibleChange] Orders.put takes 'item', where Item.at was LocalDate and is LocalDateTime; old and new nodes cannot read what the other sends (old->new, new->old).
    //! Keep LocalDate, and add a nullable component for what is new.
    void put(Item item);
}

record Item(LocalDateTime at) {}
