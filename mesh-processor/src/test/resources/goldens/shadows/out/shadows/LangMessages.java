package shadows;

import dev.meshapi.Failure;
import dev.meshapi.Message;
import dev.meshapi.TypeRef;
import dev.meshapi.annotation.MeshGenerated;
import java.util.List;
import javax.annotation.processing.Generated;

/** The messages of {@link Lang} as they travel. */
@MeshGenerated
@Generated("dev.meshapi.processor.MeshProcessor")
final class LangMessages {
    static final Failure<IllegalStateException, IllegalStateState> ILLEGAL_STATE = new Failure<>(
            "IllegalStateException",
            IllegalStateException.class,
            TypeRef.of(IllegalStateState.class),
            failure -> new IllegalStateState(failure.getMessage()),
            state -> new IllegalStateException(state.message(), (Throwable) null));

    static final Message<TextRequest, java.lang.String> TEXT = Message.request(
            "Lang.text", TypeRef.of(TextRequest.class), TypeRef.of(java.lang.String.class));

    static final Message<Object, Exception> PROBLEM = Message.request(
            "Lang.problem", TypeRef.of(Object.class), TypeRef.of(Exception.class), ILLEGAL_STATE);

    static final Message<Class, java.lang.Void> CLAZZ = Message.oneWay(
            "Lang.clazz", TypeRef.of(Class.class));

    static final Message<CharSequence, List<java.lang.String>> SEQUENCES = Message.request(
            "Lang.sequences", TypeRef.of(CharSequence.class),
            new TypeRef<List<java.lang.String>>() {});

    private LangMessages() {}

    /** The parameters of {@link Lang#text}. */
    record TextRequest(String string, Integer number) {}

    /** What travels of {@link IllegalStateException}. */
    record IllegalStateState(java.lang.String message) {}
}
