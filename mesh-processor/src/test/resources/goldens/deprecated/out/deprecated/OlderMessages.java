package deprecated;

import dev.meshapi.Message;
import dev.meshapi.TypeRef;
import dev.meshapi.annotation.MeshGenerated;
import javax.annotation.processing.Generated;

/** The messages of {@link Older} as they travel. */
@MeshGenerated
@Generated("dev.meshapi.processor.MeshProcessor")
@SuppressWarnings("deprecation")
final class OlderMessages {
    static final Message<String, String> FIND = Message.request(
            "Older.find", TypeRef.of(String.class), TypeRef.of(String.class));

    private OlderMessages() {}
}
