package single;

import dev.meshapi.Message;
import dev.meshapi.TypeRef;
import dev.meshapi.annotation.MeshGenerated;
import javax.annotation.processing.Generated;

/** The messages of {@link Ping} as they travel. */
@MeshGenerated
@Generated("dev.meshapi.processor.MeshProcessor")
final class PingMessages {
    static final Message<String, String> PING = Message.request(
            "Ping.ping", TypeRef.of(String.class), TypeRef.of(String.class));

    private PingMessages() {}
}
