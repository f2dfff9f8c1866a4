package deprecated;

import dev.meshapi.Message;
import dev.meshapi.TypeRef;
import dev.meshapi.annotation.MeshGenerated;
import javax.annotation.processing.Generated;

/** The messages of {@link Old} as they travel. */
@MeshGenerated
@Generated("dev.meshapi.processor.MeshProcessor")
@SuppressWarnings({
        "deprecation",
        "removal"
})
final class OldMessages {
    static final Message<String, Legacy> FIND = Message.request(
            "Old.find", TypeRef.of(String.class), TypeRef.of(Legacy.class, OldCodecs.LEGACY));

    static final Message<String, Void> FORGET = Message.oneWay(
            "Old.forget", TypeRef.of(String.class));

    static final Message<String, Legacy> CURRENT = Message.request(
            "Old.current", TypeRef.of(String.class), TypeRef.of(Legacy.class, OldCodecs.LEGACY));

    private OldMessages() {}
}
