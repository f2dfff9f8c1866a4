import dev.meshapi.CallContext;
import dev.meshapi.annotation.MeshGenerated;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/** Handles {@link Bare}: implement it, and serve it with {@code new BareDispatcher(handler)}. */
@MeshGenerated
@Generated("dev.meshapi.processor.MeshProcessor")
public interface BareHandler {
    /** Handles {@link Bare#send}. */
    Payload send(Payload payload, int priority, CallContext call) throws Exception;

    /** Handles {@link Bare#sent}. */
    SendRequest sent(SendRequest first, LostState second, CallContext call) throws Exception;

    /** Handles {@link Bare} with promises. */
    interface Async {
        /** Handles {@link Bare#send}. */
        CompletionStage<Payload> send(Payload payload, int priority, CallContext call) throws
                Exception;

        /** Handles {@link Bare#sent}. */
        CompletionStage<SendRequest> sent(SendRequest first, LostState second, CallContext call)
                throws Exception;
    }
}
