package nested;

import dev.meshapi.CallContext;
import dev.meshapi.annotation.MeshGenerated;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * Handles {@link Shop.Hidden}: implement it, and serve it with
 * {@code new Shop_HiddenDispatcher(handler)}.
 */
@MeshGenerated
@Generated("dev.meshapi.processor.MeshProcessor")
interface Shop_HiddenHandler {
    /** Handles {@link Shop.Hidden#look}. */
    void look(CallContext call) throws Exception;

    /** Handles {@link Shop.Hidden} with promises. */
    interface Async {
        /** Handles {@link Shop.Hidden#look}. */
        CompletionStage<Void> look(CallContext call) throws Exception;
    }
}
