package inherited;

import dev.meshapi.Failure;
import dev.meshapi.Message;
import dev.meshapi.TypeRef;
import dev.meshapi.annotation.MeshGenerated;
import java.io.IOException;
import java.util.Collection;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullUnmarked;

/** The messages of {@link Watched} as they travel. */
@MeshGenerated
@Generated("dev.meshapi.processor.MeshProcessor")
@NullUnmarked
final class WatchedMessages {
    static final Failure<IOException, IOState> IO = new Failure<>(
            "IOException",
            IOException.class,
            TypeRef.of(IOState.class, WatchedCodecs.IO_STATE),
            failure -> new IOState(failure.getMessage()),
            state -> new IOException(state.message(), (Throwable) null));

    static final Message<String, Void> CHANGED = Message.oneWay(
            "Watched.changed", TypeRef.of(String.class, WatchedCodecs.STRING));

    static final Message<String, Collection<String>> DESCRIBE = Message.request(
            "Watched.describe", TypeRef.of(String.class, WatchedCodecs.STRING),
            new TypeRef<Collection<String>>(WatchedCodecs.STRING_COLLECTION) {}, IO);

    private WatchedMessages() {}

    /** What travels of {@link IOException}. */
    record IOState(String message) {}
}
