package deprecated;

import dev.meshapi.CallContext;
import dev.meshapi.annotation.MeshGenerated;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/** Handles {@link Old}: implement it, and serve it with {@code new OldDispatcher(handler)}. */
@MeshGenerated
@Generated("dev.meshapi.processor.MeshProcessor")
@SuppressWarnings({
        "deprecation",
        "removal"
})
public interface OldHandler {
    /** Handles {@link Old#find}. */
    Legacy find(String id, CallContext call) throws Exception;

    /** Receives {@link Old#forget}. */
    void forget(String id, CallContext call) throws Exception;

    /** Handles {@link Old#current}. */
    Legacy current(String id, CallContext call) throws Exception;

    /** Handles {@link Old} with promises. */
    interface Async {
        /** Handles {@link Old#find}. */
        CompletionStage<Legacy> find(String id, CallContext call) throws Exception;

        /** Receives {@link Old#forget}. */
        CompletionStage<Void> forget(String id, CallContext call) throws Exception;

        /** Handles {@link Old#current}. */
        CompletionStage<Legacy> current(String id, CallContext call) throws Exception;
    }
}
