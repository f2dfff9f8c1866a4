package deprecated;

import dev.meshapi.JsonInput;
import dev.meshapi.JsonNames;
import dev.meshapi.JsonOutput;
import dev.meshapi.RecordCodec;
import dev.meshapi.annotation.MeshGenerated;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullUnmarked;

/** What travels of {@link Keeper}, as JSON. */
@MeshGenerated
@Generated("dev.meshapi.processor.MeshProcessor")
@SuppressWarnings("deprecation")
@NullUnmarked
final class KeeperCodecs {
    static final RecordCodec<Kept> KEPT = new KeptCodec();

    private KeeperCodecs() {}

    private static final class KeptCodec extends RecordCodec<Kept> {
        private static final JsonNames FIELDS = JsonNames.of("id");

        @Override
        protected void writeFields(JsonOutput out, Kept value) {
            out.field(FIELDS, 0).writeString(value.id());
        }

        @Override
        protected Kept readFields(JsonInput in) {
            String id = null;
            while (in.nextField(FIELDS)) {
                switch (in.field()) {
                    case 0 -> id = in.readString();
                }
            }
            return new Kept(id);
        }
    }
}
