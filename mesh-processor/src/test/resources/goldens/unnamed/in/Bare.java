import dev.meshapi.annotation.MeshApi;

/** Lives in no package. */
@MeshApi
public interface Bare {
    Payload send(Payload payload, int priority);
}
