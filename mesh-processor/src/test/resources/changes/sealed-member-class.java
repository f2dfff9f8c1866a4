// A member of a sealed family is renamed in Java only
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
    void on(Event event);
}

sealed interface Event {}

@MeshName("opened")
record Opened(String by) implements Event {}

@MeshName("closed")
record Ended(String by) implements Event {}
