package shadows;

import dev.meshapi.Failure;
import dev.meshapi.Message;
import dev.meshapi.TypeRef;
import dev.meshapi.annotation.MeshGenerated;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullUnmarked;

/** The messages of {@link Lang} as they travel. */
@MeshGenerated
@Generated("dev.meshapi.processor.MeshProcessor")
@NullUnmarked
final class LangMessages {
    static final Failure<IllegalStateException, IllegalStateState> ILLEGAL_STATE = new Failure<>(
            "IllegalStateException",
            IllegalStateException.class,
            TypeRef.of(IllegalStateState.class, LangCodecs.ILLEGAL_STATE_STATE),
            failure -> new IllegalStateState(failure.getMessage()),
            state -> new IllegalStateException(state.message(), (Throwable) null));

    static final Message<TextRequest, java.lang.String> TEXT = Message.request(
            "Lang.text", TypeRef.of(TextRequest.class, LangCodecs.TEXT_REQUEST),
            TypeRef.of(java.lang.String.class, LangCodecs.STRING_2));

    static final Message<Object, Exception> PROBLEM = Message.request(
            "Lang.problem", TypeRef.of(Object.class, LangCodecs.OBJECT),
            TypeRef.of(Exception.class, LangCodecs.EXCEPTION), ILLEGAL_STATE);

    static final Message<Class, java.lang.Void> CLAZZ = Message.oneWay(
            "Lang.clazz", TypeRef.of(Class.class, LangCodecs.CLASS));

    static final Message<CharSequence, List<java.lang.String>> SEQUENCES = Message.request(
            "Lang.sequences", TypeRef.of(CharSequence.class, LangCodecs.CHAR_SEQUENCE),
            new TypeRef<List<java.lang.String>>(LangCodecs.STRING_LIST) {});

    private LangMessages() {}

    /** The parameters of {@link Lang#text}. */
    record TextRequest(String string, Integer number) {}

    /** What travels of {@link IllegalStateException}. */
    record IllegalStateState(java.lang.String message) {}
}
