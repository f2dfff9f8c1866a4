package clash;

import dev.meshapi.CallContext;
import dev.meshapi.annotation.MeshGenerated;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import javax.annotation.processing.Generated;

/** Handles {@link Phone}: implement it, and serve it with {@code new PhoneDispatcher(handler)}. */
@MeshGenerated
@Generated("dev.meshapi.processor.MeshProcessor")
public interface PhoneHandler {
    /** Handles {@link Phone#call}. */
    One call(String call, CallContext context) throws Exception;

    /** Handles {@link Phone#target}. */
    clash.Async target(Mesh target, Message mesh, CallContext call) throws Exception;

    /** Handles {@link Phone#request}. */
    List request(List request, Mesh handler, String call, String context, CallContext callContext)
            throws Exception;

    /** Receives {@link Phone#handler}. */
    void handler(Mesh handler, CallContext call) throws Exception;

    /** Receives {@link Phone#all}. */
    void all(String target, CallContext call) throws Exception;

    /** Handles {@link Phone#nothing}. */
    String nothing(String state, String failure, CallContext call) throws Exception;

    /** Handles {@link Phone#ring(int)}. */
    void ring(int times, CallContext call) throws Exception;

    /** Handles {@link Phone#ring()}. */
    void ring(CallContext call) throws Exception;

    /** Handles {@link Phone#dropped}. */
    void dropped(CallContext call) throws Exception;

    /** Handles {@link Phone#yield}. */
    String yield(int record, String var, CallContext call) throws Exception;

    /** Handles {@link Phone#record}. */
    void record(String sealed, CallContext call) throws Exception;

    /** Handles {@link Phone#ringRequest}. */
    void ringRequest(int one, int two, CallContext call) throws Exception;

    /** Handles {@link Phone#gather}. */
    Replies gather(Gather gather, String gathering, Collection replies, CallContext call) throws
            Exception;

    /** Handles {@link Phone#progress}. */
    void progress(String progress, String reports, String target, Consumer<Gather> reports2,
            CallContext call) throws Exception;

    /** Handles {@link Phone#ring(int, double)}. */
    void ring(int times, double loudness, CallContext call) throws Exception;

    /** Handles {@link Phone} with promises. */
    interface Async {
        /** Handles {@link Phone#call}. */
        CompletionStage<One> call(String call, CallContext context) throws Exception;

        /** Handles {@link Phone#target}. */
        CompletionStage<clash.Async> target(Mesh target, Message mesh, CallContext call) throws
                Exception;

        /** Handles {@link Phone#request}. */
        CompletionStage<List> request(List request, Mesh handler, String call, String context,
                CallContext callContext) throws Exception;

        /** Receives {@link Phone#handler}. */
        CompletionStage<Void> handler(Mesh handler, CallContext call) throws Exception;

        /** Receives {@link Phone#all}. */
        CompletionStage<Void> all(String target, CallContext call) throws Exception;

        /** Handles {@link Phone#nothing}. */
        CompletionStage<String> nothing(String state, String failure, CallContext call) throws
                Exception;

        /** Handles {@link Phone#ring(int)}. */
        CompletionStage<Void> ring(int times, CallContext call) throws Exception;

        /** Handles {@link Phone#ring()}. */
        CompletionStage<Void> ring(CallContext call) throws Exception;

        /** Handles {@link Phone#dropped}. */
        CompletionStage<Void> dropped(CallContext call) throws Exception;

        /** Handles {@link Phone#yield}. */
        CompletionStage<String> yield(int record, String var, CallContext call) throws Exception;

        /** Handles {@link Phone#record}. */
        CompletionStage<Void> record(String sealed, CallContext call) throws Exception;

        /** Handles {@link Phone#ringRequest}. */
        CompletionStage<Void> ringRequest(int one, int two, CallContext call) throws Exception;

        /** Handles {@link Phone#gather}. */
        CompletionStage<Replies> gather(Gather gather, String gathering, Collection replies,
                CallContext call) throws Exception;

        /** Handles {@link Phone#progress}. */
        CompletionStage<Void> progress(String progress, String reports, String target,
                Consumer<Gather> reports2, CallContext call) throws Exception;

        /** Handles {@link Phone#ring(int, double)}. */
        CompletionStage<Void> ring(int times, double loudness, CallContext call) throws Exception;
    }
}
