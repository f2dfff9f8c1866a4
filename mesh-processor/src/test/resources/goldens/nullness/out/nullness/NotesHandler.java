package nullness;

import dev.meshapi.CallContext;
import dev.meshapi.annotation.MeshGenerated;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/** Handles {@link Notes}: implement it, and serve it with {@code new NotesDispatcher(handler)}. */
@MeshGenerated
@Generated("dev.meshapi.processor.MeshProcessor")
public interface NotesHandler {
    /** Handles {@link Notes#find}. */
    @Nullable String find(@Nullable Integer id, CallContext call) throws Exception;

    /** Handles {@link Notes#all}. */
    Map<String, @Nullable List<@Nullable String>> all(@Nullable String @Nullable [] tags,
            Map. @Nullable Entry<String, String> entry, CallContext call) throws Exception;

    /** Handles {@link Notes} with promises. */
    interface Async {
        /** Handles {@link Notes#find}. */
        CompletionStage<@Nullable String> find(@Nullable Integer id, CallContext call) throws
                Exception;

        /** Handles {@link Notes#all}. */
        CompletionStage<Map<String, @Nullable List<@Nullable String>>> all(
                @Nullable String @Nullable [] tags, Map. @Nullable Entry<String, String> entry,
                CallContext call) throws Exception;
    }
}
