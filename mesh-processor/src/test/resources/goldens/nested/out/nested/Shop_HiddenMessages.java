package nested;

import dev.meshapi.Message;
import dev.meshapi.TypeRef;
import dev.meshapi.annotation.MeshGenerated;
import javax.annotation.processing.Generated;

/** The messages of {@link Shop.Hidden} as they travel. */
@MeshGenerated
@Generated("dev.meshapi.processor.MeshProcessor")
final class Shop_HiddenMessages {
    static final Message<Void, Void> LOOK = Message.request(
            "Hidden.look", TypeRef.NOTHING, TypeRef.NOTHING);

    private Shop_HiddenMessages() {}
}
