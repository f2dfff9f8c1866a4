// A member is added to a sealed family
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
// after
@MeshApi
interface Orders {
    //! [mesh:IncompatibleChange] Orders.on takes 'event', where Event has 'paid' in addition; an old node cannot read all that a new one sends (new->old).
    //! Send what is new in a new message.
    void on(Event event);
}

sealed interface Event {}

@MeshName("opened")
record Opened(String by) implements Event {}

@MeshName("closed")
record Closed(String by) implements Event {}

@MeshName("paid")
record Paid(String by) implements Event {}
