// A member is removed from a sealed family
// before
@MeshApi
interface Orders {
    void on(Event event);
}

sealed interface Event {}

@MeshName("opened")
record Opened(String by) implements Event {}

@MeshName("closed")
record Closed(String by) implements Event {}

@MeshName("paid")
record Paid(String by) implements Event {}
// after
@MeshApi
interface Orders {
    //! [mesh:IncompatibleChange] Orders.on takes 'event', where Event has no 'paid' any more; a new node cannot read all that an old one sends (old->new).
    //! Keep it; if the class has another name now, give it 'paid' on the wire.
    void on(Event event);
}

sealed interface Event {}

@MeshName("opened")
record Opened(String by) implements Event {}

@MeshName("closed")
record Closed(String by) implements Event {}
