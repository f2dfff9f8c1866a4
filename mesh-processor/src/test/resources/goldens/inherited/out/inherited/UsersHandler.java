package inherited;

import dev.meshapi.CallContext;
import dev.meshapi.annotation.MeshGenerated;
import java.util.List;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/** Handles {@link Users}: implement it, and serve it with {@code new UsersDispatcher(handler)}. */
@MeshGenerated
@Generated("dev.meshapi.processor.MeshProcessor")
public interface UsersHandler {
    /** Handles {@link Users#both}. */
    String both(String id, CallContext call) throws Exception;

    /** Handles {@link Users#rename}. */
    User rename(User user, String name, CallContext call) throws Exception;

    /** Handles {@link Users#save}. */
    void save(String key, User value, CallContext call) throws Exception;

    /** Handles {@link Users#saveAll}. */
    List<User> saveAll(List<? extends User> values, CallContext call) throws Exception;

    /** Handles {@link Users#find}. */
    User find(String key, CallContext call) throws Exception;

    /** Handles {@link Users#count}. */
    int count(String[] keys, CallContext call) throws Exception;

    /** Receives {@link Users#changed}. */
    void changed(String id, CallContext call) throws Exception;

    /** Handles {@link Users#describe}. */
    List<String> describe(String text, CallContext call) throws Exception;

    /** Handles {@link Users} with promises. */
    interface Async {
        /** Handles {@link Users#both}. */
        CompletionStage<String> both(String id, CallContext call) throws Exception;

        /** Handles {@link Users#rename}. */
        CompletionStage<User> rename(User user, String name, CallContext call) throws Exception;

        /** Handles {@link Users#save}. */
        CompletionStage<Void> save(String key, User value, CallContext call) throws Exception;

        /** Handles {@link Users#saveAll}. */
        CompletionStage<List<User>> saveAll(List<? extends User> values, CallContext call) throws
                Exception;

        /** Handles {@link Users#find}. */
        CompletionStage<User> find(String key, CallContext call) throws Exception;

        /** Handles {@link Users#count}. */
        CompletionStage<Integer> count(String[] keys, CallContext call) throws Exception;

        /** Receives {@link Users#changed}. */
        CompletionStage<Void> changed(String id, CallContext call) throws Exception;

        /** Handles {@link Users#describe}. */
        CompletionStage<List<String>> describe(String text, CallContext call) throws Exception;
    }
}
