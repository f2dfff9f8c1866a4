package nullness;

import dev.meshapi.Message;
import dev.meshapi.TypeRef;
import dev.meshapi.annotation.MeshGenerated;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/** The messages of {@link Notes} as they travel. */
@MeshGenerated
@Generated("dev.meshapi.processor.MeshProcessor")
final class NotesMessages {
    static final Message<Integer, String> FIND = Message.request(
            "Notes.find", TypeRef.of(Integer.class), TypeRef.of(String.class, NotesCodecs.STRING));

    static final Message<AllRequest, Map<String, List<String>>> ALL = Message.request(
            "Notes.all", TypeRef.of(AllRequest.class), new TypeRef<Map<String, List<String>>>(
            NotesCodecs.STRING_LIST_BY_STRING) {});

    private NotesMessages() {}

    /** The parameters of {@link Notes#all}. */
    record AllRequest(@Nullable String @Nullable [] tags,
            Map. @Nullable Entry<String, String> entry) {}
}
