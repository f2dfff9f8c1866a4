package deprecated;

import dev.meshapi.JsonInput;
import dev.meshapi.JsonNames;
import dev.meshapi.JsonOutput;
import dev.meshapi.RecordCodec;
import dev.meshapi.annotation.MeshGenerated;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullUnmarked;

/** What travels of {@link Old}, as JSON. */
@MeshGenerated
@Generated("dev.meshapi.processor.MeshProcessor")
@SuppressWarnings({
        "deprecation",
        "removal"
})
@NullUnmarked
final class OldCodecs {
    static final RecordCodec<Legacy> LEGACY = new LegacyCodec();

    private OldCodecs() {}

    private static final class LegacyCodec extends RecordCodec<Legacy> {
        private static final JsonNames FIELDS = JsonNames.of("id");

        @Override
        protected void writeFields(JsonOutput out, Legacy value) {
            out.field(FIELDS, 0).writeString(value.id());
        }

        @Override
        protected Legacy readFields(JsonInput in) {
            String id = null;
            while (in.nextField(FIELDS)) {
                switch (in.field()) {
                    case 0 -> id = in.readString();
                }
            }
            return new Legacy(id);
        }
    }
}
