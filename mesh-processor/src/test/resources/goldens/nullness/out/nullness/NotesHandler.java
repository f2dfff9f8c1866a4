package nullness;

import dev.meshapi.CallContext;
import dev.meshapi.annotation.MeshGenerated;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/** Handles {@link Notes}: implement it, and serve it with {@code new NotesDispatcher(handler)}. */
@MeshGenerated
@Generated("dev.meshapi.processor.MeshProcessor")
public interface NotesHandler {
    /** Handles {@link Notes#find}. */
    String find(Integer id, CallContext call) throws Exception;

    /** Handles {@link Notes#all}. */
    Map<String, List<String>> all(String[] tags, Map.Entry<String, String> entry, CallContext call)
            throws Exception;

    /** Handles {@link Notes} with promises. */
    interface Async {
        /** Handles {@link Notes#find}. */
        CompletionStage<String> find(Integer id, CallContext call) throws Exception;

        /** Handles {@link Notes#all}. */
        CompletionStage<Map<String, List<String>>> all(String[] tags,
                Map.Entry<String, String> entry, CallContext call) throws Exception;
    }
}
