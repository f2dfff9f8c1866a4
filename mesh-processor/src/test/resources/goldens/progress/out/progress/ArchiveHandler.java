package progress;

import dev.meshapi.CallContext;
import dev.meshapi.annotation.MeshGenerated;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import javax.annotation.processing.Generated;

/**
 * Handles {@link Archive}: implement it, and serve it with {@code new ArchiveDispatcher(handler)}.
 */
@MeshGenerated
@Generated("dev.meshapi.processor.MeshProcessor")
@SuppressWarnings("overloads")
public interface ArchiveHandler {
    /** Handles {@link Archive#search}. */
    List<String> search(String text, int limit, Consumer<Percent> progress, CallContext call) throws
            Exception;

    /** Handles {@link Archive#rebuild}. */
    void rebuild(Consumer<Integer> progress, CallContext call) throws Exception;

    /** Handles {@link Archive#pack(String, long)}. May run twice. */
    boolean pack(String progress, long call, Consumer<Archive.Step> reports, CallContext context)
            throws Exception;

    /** Handles {@link Archive#pack(List)}. */
    int pack(List<String> names, Consumer<byte[]> progress, CallContext call) throws Exception;

    /** Handles {@link Archive#count}. */
    int count(Archive.Reader of, Consumer<String> progress, CallContext call) throws Exception;

    /** Handles {@link Archive#check(Archive.Step)}. */
    void check(Archive.Step step, Consumer<Percent> progress, CallContext call) throws Exception;

    /** Handles {@link Archive#check(Archive.Step.Reading)}. */
    void check(Archive.Step.Reading reading, Consumer<String> progress, CallContext call) throws
            Exception;

    /** Handles {@link Archive} with promises. */
    interface Async {
        /** Handles {@link Archive#search}. */
        CompletionStage<List<String>> search(String text, int limit, Consumer<Percent> progress,
                CallContext call) throws Exception;

        /** Handles {@link Archive#rebuild}. */
        CompletionStage<Void> rebuild(Consumer<Integer> progress, CallContext call) throws
                Exception;

        /** Handles {@link Archive#pack(String, long)}. May run twice. */
        CompletionStage<Boolean> pack(String progress, long call, Consumer<Archive.Step> reports,
                CallContext context) throws Exception;

        /** Handles {@link Archive#pack(List)}. */
        CompletionStage<Integer> pack(List<String> names, Consumer<byte[]> progress,
                CallContext call) throws Exception;

        /** Handles {@link Archive#count}. */
        CompletionStage<Integer> count(Archive.Reader of, Consumer<String> progress,
                CallContext call) throws Exception;

        /** Handles {@link Archive#check(Archive.Step)}. */
        CompletionStage<Void> check(Archive.Step step, Consumer<Percent> progress, CallContext call)
                throws Exception;

        /** Handles {@link Archive#check(Archive.Step.Reading)}. */
        CompletionStage<Void> check(Archive.Step.Reading reading, Consumer<String> progress,
                CallContext call) throws Exception;
    }
}
