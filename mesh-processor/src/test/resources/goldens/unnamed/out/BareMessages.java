import dev.meshapi.Failure;
import dev.meshapi.Message;
import dev.meshapi.TypeRef;
import dev.meshapi.annotation.MeshGenerated;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullUnmarked;

/** The messages of {@link Bare} as they travel. */
@MeshGenerated
@Generated("dev.meshapi.processor.MeshProcessor")
@NullUnmarked
final class BareMessages {
    static final Failure<LostException, LostState2> LOST = new Failure<>(
            "LostException",
            LostException.class,
            TypeRef.of(LostState2.class, BareCodecs.LOST_STATE2),
            failure -> new LostState2(failure.getMessage()),
            state -> new LostException(state.message()));

    static final Message<SendRequest2, Payload> SEND = Message.request(
            "Bare.send", TypeRef.of(SendRequest2.class, BareCodecs.SEND_REQUEST2),
            TypeRef.of(Payload.class, BareCodecs.PAYLOAD), LOST);

    static final Message<SentRequest, SendRequest> SENT = Message.request(
            "Bare.sent", TypeRef.of(SentRequest.class, BareCodecs.SENT_REQUEST),
            TypeRef.of(SendRequest.class, BareCodecs.SEND_REQUEST));

    private BareMessages() {}

    /** The parameters of {@link Bare#send}. */
    record SendRequest2(Payload payload, int priority) {}

    /** The parameters of {@link Bare#sent}. */
    record SentRequest(SendRequest first, LostState second) {}

    /** What travels of {@link LostException}. */
    record LostState2(String message) {}
}
