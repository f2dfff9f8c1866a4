package single;

import dev.meshapi.Message;
import dev.meshapi.TypeRef;
import dev.meshapi.annotation.MeshGenerated;
import javax.annotation.processing.Generated;

/** The messages of {@link Alarm} as they travel. */
@MeshGenerated
@Generated("dev.meshapi.processor.MeshProcessor")
final class AlarmMessages {
    static final Message<Void, Void> RING = Message.oneWay(
            "Alarm.ring", TypeRef.NOTHING);

    private AlarmMessages() {}
}
