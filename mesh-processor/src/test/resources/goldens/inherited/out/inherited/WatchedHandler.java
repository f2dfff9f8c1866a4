package inherited;

import dev.meshapi.CallContext;
import dev.meshapi.annotation.MeshGenerated;
import java.util.Collection;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * Handles {@link Watched}: implement it, and serve it with {@code new WatchedDispatcher(handler)}.
 */
@MeshGenerated
@Generated("dev.meshapi.processor.MeshProcessor")
public interface WatchedHandler {
    /** Receives {@link Watched#changed}. */
    void changed(String id, CallContext call) throws Exception;

    /** Handles {@link Watched#describe}. */
    Collection<String> describe(String id, CallContext call) throws Exception;

    /** Handles {@link Watched} with promises. */
    interface Async {
        /** Receives {@link Watched#changed}. */
        CompletionStage<Void> changed(String id, CallContext call) throws Exception;

        /** Handles {@link Watched#describe}. */
        CompletionStage<Collection<String>> describe(String id, CallContext call) throws Exception;
    }
}
