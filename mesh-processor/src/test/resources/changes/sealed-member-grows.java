// A primitive component is added to a member of a sealed family
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
    //! [mesh:IncompatibleChange] Orders.on takes 'event', where Closed.code is new and cannot be absent; a new node misses it in what an old one sends (old->new).
    //! Write Integer: from an old node it is null.
    void on(Event event);
}

sealed interface Event {}

@MeshName("opened")
record Opened(String by) implements Event {}

@MeshName("closed")
record Closed(String by, int code) implements Event {}
