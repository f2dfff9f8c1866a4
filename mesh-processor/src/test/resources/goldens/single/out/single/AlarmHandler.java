package single;

import dev.meshapi.CallContext;
import dev.meshapi.annotation.MeshGenerated;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/** Handles {@link Alarm}: implement it, and serve it with {@code new AlarmDispatcher(handler)}. */
@MeshGenerated
@Generated("dev.meshapi.processor.MeshProcessor")
public interface AlarmHandler {
    /** Receives {@link Alarm#ring}. */
    void ring(CallContext call) throws Exception;

    /** Handles {@link Alarm} with promises. */
    interface Async {
        /** Receives {@link Alarm#ring}. */
        CompletionStage<Void> ring(CallContext call) throws Exception;
    }
}
