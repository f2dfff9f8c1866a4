// A member of a sealed family gets another `@MeshName`
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
    //! [mesh:IncompatibleChange] Orders.on takes 'event', where Event has no 'closed' any more; a new node cannot read all that an old one sends (old->new).
    //! Keep it; if the class has another name now, give it 'closed' on the wire.
    //! [mesh:IncompatibleChange] Orders.on takes 'event', where Event has 'ended' in addition; an old node cannot read all that a new one sends (new->old).
    //! Send what is new in a new message.
    void on(Event event);
}

sealed interface Event {}

@MeshName("opened")
record Opened(String by) implements Event {}

@MeshName("ended")
record Closed(String by) implements Event {}
