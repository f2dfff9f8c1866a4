package deprecated;

import dev.meshapi.Message;
import dev.meshapi.TypeRef;
import dev.meshapi.annotation.MeshGenerated;
import java.util.Optional;
import javax.annotation.processing.Generated;

/** The messages of {@link Keeper} as they travel. */
@MeshGenerated
@Generated("dev.meshapi.processor.MeshProcessor")
@SuppressWarnings("deprecation")
final class KeeperMessages {
    static final Message<Kept, Void> KEEP = Message.request(
            "Keeper.keep", TypeRef.of(Kept.class, KeeperCodecs.KEPT), TypeRef.NOTHING)
            .orderedBy(request -> Optional.ofNullable(request).map(kept -> kept.key())
                    .orElse(null));

    static final Message<String, Void> MOVE = Message.request(
            "Keeper.move", TypeRef.of(String.class), TypeRef.NOTHING)
            .reporting(TypeRef.of(Legacy.class));

    private KeeperMessages() {}
}
