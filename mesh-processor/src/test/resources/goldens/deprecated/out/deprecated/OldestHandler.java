package deprecated;

import dev.meshapi.CallContext;
import dev.meshapi.annotation.MeshGenerated;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * Handles {@link Oldest}: implement it, and serve it with {@code new OldestDispatcher(handler)}.
 */
@MeshGenerated
@Generated("dev.meshapi.processor.MeshProcessor")
@SuppressWarnings("removal")
public interface OldestHandler {
    /** Handles {@link Oldest#find}. */
    String find(String id, CallContext call) throws Exception;

    /** Handles {@link Oldest} with promises. */
    interface Async {
        /** Handles {@link Oldest#find}. */
        CompletionStage<String> find(String id, CallContext call) throws Exception;
    }
}
