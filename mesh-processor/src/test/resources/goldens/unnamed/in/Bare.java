import dev.meshapi.annotation.MeshApi;

/** Lives in no package, and has to call nothing like what it sends. */
@MeshApi
public interface Bare {
    Payload send(Payload payload, int priority) throws LostException;

    SendRequest sent(SendRequest first, LostState second);
}
