package inherited;

import dev.meshapi.JsonCodec;
import dev.meshapi.JsonCodecs;
import dev.meshapi.JsonInput;
import dev.meshapi.JsonNames;
import dev.meshapi.JsonOutput;
import dev.meshapi.RecordCodec;
import dev.meshapi.annotation.MeshGenerated;
import java.util.Collection;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullUnmarked;

/** What travels of {@link Watched}, as JSON. */
@MeshGenerated
@Generated("dev.meshapi.processor.MeshProcessor")
@NullUnmarked
final class WatchedCodecs {
    static final JsonCodec<String> STRING = JsonCodecs.of(String.class);

    static final JsonCodec<Collection<String>> STRING_COLLECTION = JsonCodecs.collection(STRING);

    static final RecordCodec<WatchedMessages.IOState> IO_STATE = new IOStateCodec();

    private WatchedCodecs() {}

    private static final class IOStateCodec extends RecordCodec<WatchedMessages.IOState> {
        private static final JsonNames FIELDS = JsonNames.of("message");

        @Override
        protected void writeFields(JsonOutput out, WatchedMessages.IOState value) {
            out.field(FIELDS, 0).writeString(value.message());
        }

        @Override
        protected WatchedMessages.IOState readFields(JsonInput in) {
            String message = null;
            while (in.nextField(FIELDS)) {
                switch (in.field()) {
                    case 0 -> message = in.readString();
                }
            }
            return new WatchedMessages.IOState(message);
        }
    }
}
