package deprecated;

import dev.meshapi.Message;
import dev.meshapi.TypeRef;
import dev.meshapi.annotation.MeshGenerated;
import javax.annotation.processing.Generated;

/** The messages of {@link Oldest} as they travel. */
@MeshGenerated
@Generated("dev.meshapi.processor.MeshProcessor")
@SuppressWarnings("removal")
final class OldestMessages {
    static final Message<String, String> FIND = Message.request(
            "Oldest.find", TypeRef.of(String.class), TypeRef.of(String.class));

    private OldestMessages() {}
}
