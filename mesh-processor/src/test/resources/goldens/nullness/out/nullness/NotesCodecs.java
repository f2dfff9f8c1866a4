package nullness;

import dev.meshapi.JsonCodec;
import dev.meshapi.JsonCodecs;
import dev.meshapi.annotation.MeshGenerated;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Generated;

/** What travels of {@link Notes}, as JSON. */
@MeshGenerated
@Generated("dev.meshapi.processor.MeshProcessor")
final class NotesCodecs {
    static final JsonCodec<String> STRING = JsonCodecs.of(String.class);

    static final JsonCodec<List<String>> STRING_LIST = JsonCodecs.list(STRING);

    static final JsonCodec<Map<String, List<String>>> STRING_LIST_BY_STRING =
            JsonCodecs.map(String.class, STRING_LIST);

    private NotesCodecs() {}
}
