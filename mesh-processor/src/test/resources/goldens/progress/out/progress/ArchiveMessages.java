package progress;

import dev.meshapi.Failure;
import dev.meshapi.Message;
import dev.meshapi.TypeRef;
import dev.meshapi.annotation.MeshGenerated;
import java.io.IOException;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullUnmarked;

/** The messages of {@link Archive} as they travel. */
@MeshGenerated
@Generated("dev.meshapi.processor.MeshProcessor")
@SuppressWarnings("overloads")
@NullUnmarked
final class ArchiveMessages {
    static final Failure<IOException, IOState> IO = new Failure<>(
            "IOException",
            IOException.class,
            TypeRef.of(IOState.class, ArchiveCodecs.IO_STATE),
            failure -> new IOState(failure.getMessage()),
            state -> new IOException(state.message(), (Throwable) null));

    static final Message<SearchRequest, List<String>> SEARCH = Message.request(
            "Archive.search", TypeRef.of(SearchRequest.class, ArchiveCodecs.SEARCH_REQUEST),
            new TypeRef<List<String>>(ArchiveCodecs.STRING_LIST) {}, IO)
            .reporting(TypeRef.of(Percent.class));

    static final Message<Void, Void> REBUILD = Message.request(
            "Archive.rebuild", TypeRef.NOTHING, TypeRef.NOTHING)
            .reporting(TypeRef.of(int.class));

    static final Message<PackRequest, Boolean> PACK = Message.request(
            "Archive.pack", TypeRef.of(PackRequest.class, ArchiveCodecs.PACK_REQUEST),
            TypeRef.of(boolean.class))
            .idempotent().reporting(TypeRef.of(Archive.Step.class));

    static final Message<List<String>, Integer> PACK_2 = Message.request(
            "Archive.packAll", new TypeRef<List<String>>(ArchiveCodecs.STRING_LIST) {},
            TypeRef.of(int.class))
            .reporting(TypeRef.of(byte[].class));

    static final Message<Archive.Reader, Integer> COUNT = Message.request(
            "Archive.count", TypeRef.of(Archive.Reader.class, ArchiveCodecs.READER),
            TypeRef.of(int.class))
            .reporting(TypeRef.of(String.class));

    static final Message<Archive.Step, Void> CHECK = Message.request(
            "Archive.checkStep", TypeRef.of(Archive.Step.class, ArchiveCodecs.STEP),
            TypeRef.NOTHING)
            .reporting(TypeRef.of(Percent.class));

    static final Message<Archive.Step.Reading, Void> CHECK_2 = Message.request(
            "Archive.checkReading", TypeRef.of(Archive.Step.Reading.class, ArchiveCodecs.READING),
            TypeRef.NOTHING)
            .reporting(TypeRef.of(String.class));

    private ArchiveMessages() {}

    /** The parameters of {@link Archive#search}. */
    record SearchRequest(String text, int limit) {}

    /** The parameters of {@link Archive#pack(String, long)}. */
    record PackRequest(String progress, long call) {}

    /** What travels of {@link IOException}. */
    record IOState(String message) {}
}
