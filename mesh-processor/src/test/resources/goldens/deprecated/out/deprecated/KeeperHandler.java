package deprecated;

import dev.meshapi.CallContext;
import dev.meshapi.annotation.MeshGenerated;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import javax.annotation.processing.Generated;

/**
 * Handles {@link Keeper}: implement it, and serve it with {@code new KeeperDispatcher(handler)}.
 */
@MeshGenerated
@Generated("dev.meshapi.processor.MeshProcessor")
@SuppressWarnings("deprecation")
public interface KeeperHandler {
    /** Handles {@link Keeper#keep}. Runs in order for each {@code kept.key}. */
    void keep(Kept kept, CallContext call) throws Exception;

    /** Handles {@link Keeper#move}. */
    void move(String from, Consumer<Legacy> progress, CallContext call) throws Exception;

    /** Handles {@link Keeper} with promises. */
    interface Async {
        /** Handles {@link Keeper#keep}. Runs in order for each {@code kept.key}. */
        CompletionStage<Void> keep(Kept kept, CallContext call) throws Exception;

        /** Handles {@link Keeper#move}. */
        CompletionStage<Void> move(String from, Consumer<Legacy> progress, CallContext call) throws
                Exception;
    }
}
