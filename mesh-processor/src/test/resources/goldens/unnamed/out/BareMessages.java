import dev.meshapi.Message;
import dev.meshapi.TypeRef;
import dev.meshapi.annotation.MeshGenerated;
import javax.annotation.processing.Generated;

/** The messages of {@link Bare} as they travel. */
@MeshGenerated
@Generated("dev.meshapi.processor.MeshProcessor")
final class BareMessages {
    static final Message<SendRequest, Payload> SEND = Message.request(
            "Bare.send", TypeRef.of(SendRequest.class, BareCodecs.SEND_REQUEST),
            TypeRef.of(Payload.class, BareCodecs.PAYLOAD));

    private BareMessages() {}

    /** The parameters of {@link Bare#send}. */
    record SendRequest(Payload payload, int priority) {}
}
