package deprecated;

import dev.meshapi.CallContext;
import dev.meshapi.annotation.MeshGenerated;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/** Handles {@link Older}: implement it, and serve it with {@code new OlderDispatcher(handler)}. */
@MeshGenerated
@Generated("dev.meshapi.processor.MeshProcessor")
@SuppressWarnings("deprecation")
public interface OlderHandler {
    /** Handles {@link Older#find}. */
    String find(String id, CallContext call) throws Exception;

    /** Handles {@link Older} with promises. */
    interface Async {
        /** Handles {@link Older#find}. */
        CompletionStage<String> find(String id, CallContext call) throws Exception;
    }
}
