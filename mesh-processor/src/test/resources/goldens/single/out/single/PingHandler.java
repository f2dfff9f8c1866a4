package single;

import dev.meshapi.CallContext;
import dev.meshapi.annotation.MeshGenerated;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/** Handles {@link Ping}: implement it, and serve it with {@code new PingDispatcher(handler)}. */
@MeshGenerated
@Generated("dev.meshapi.processor.MeshProcessor")
public interface PingHandler {
    /** Handles {@link Ping#ping}. */
    String ping(String text, CallContext call) throws Exception;

    /** Handles {@link Ping} with promises. */
    interface Async {
        /** Handles {@link Ping#ping}. */
        CompletionStage<String> ping(String text, CallContext call) throws Exception;
    }
}
