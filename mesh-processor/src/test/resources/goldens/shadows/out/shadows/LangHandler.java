package shadows;

import dev.meshapi.CallContext;
import dev.meshapi.annotation.MeshGenerated;
import java.util.List;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/** Handles {@link Lang}: implement it, and serve it with {@code new LangDispatcher(handler)}. */
@MeshGenerated
@Generated("dev.meshapi.processor.MeshProcessor")
public interface LangHandler {
    /** Handles {@link Lang#text}. */
    java.lang.String text(String string, Integer number, CallContext call) throws
            java.lang.Exception;

    /** Handles {@link Lang#problem}. */
    Exception problem(Object object, CallContext call) throws java.lang.Exception;

    /** Receives {@link Lang#clazz}. */
    void clazz(Class clazz, CallContext call) throws java.lang.Exception;

    /** Handles {@link Lang#sequences}. */
    List<java.lang.String> sequences(CharSequence sequence, CallContext call) throws
            java.lang.Exception;

    /** Handles {@link Lang} with promises. */
    interface Async {
        /** Handles {@link Lang#text}. */
        CompletionStage<java.lang.String> text(String string, Integer number, CallContext call)
                throws java.lang.Exception;

        /** Handles {@link Lang#problem}. */
        CompletionStage<Exception> problem(Object object, CallContext call) throws
                java.lang.Exception;

        /** Receives {@link Lang#clazz}. */
        CompletionStage<java.lang.Void> clazz(Class clazz, CallContext call) throws
                java.lang.Exception;

        /** Handles {@link Lang#sequences}. */
        CompletionStage<List<java.lang.String>> sequences(CharSequence sequence, CallContext call)
                throws java.lang.Exception;
    }
}
