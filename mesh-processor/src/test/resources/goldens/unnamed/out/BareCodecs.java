import dev.meshapi.JsonInput;
import dev.meshapi.JsonNames;
import dev.meshapi.JsonOutput;
import dev.meshapi.RecordCodec;
import dev.meshapi.annotation.MeshGenerated;
import javax.annotation.processing.Generated;

/** What travels of {@link Bare}, as JSON. */
@MeshGenerated
@Generated("dev.meshapi.processor.MeshProcessor")
final class BareCodecs {
    static final RecordCodec<BareMessages.SendRequest> SEND_REQUEST = new SendRequestCodec();

    static final RecordCodec<Payload> PAYLOAD = new PayloadCodec();

    private BareCodecs() {}

    private static final class SendRequestCodec extends RecordCodec<BareMessages.SendRequest> {
        private static final JsonNames FIELDS =
                JsonNames.of("payload", "priority").requiring("priority");

        @Override
        protected void writeFields(JsonOutput out, BareMessages.SendRequest value) {
            out.field(FIELDS, 0).write(value.payload(), PAYLOAD);
            out.field(FIELDS, 1).writeInt(value.priority());
        }

        @Override
        protected BareMessages.SendRequest readFields(JsonInput in) {
            Payload payload = null;
            int priority = 0;
            while (in.nextField(FIELDS)) {
                switch (in.field()) {
                    case 0 -> payload = in.read(PAYLOAD);
                    case 1 -> priority = in.readInt();
                }
            }
            return new BareMessages.SendRequest(component(payload), priority);
        }
    }

    private static final class PayloadCodec extends RecordCodec<Payload> {
        private static final JsonNames FIELDS = JsonNames.of("value").requiring("value");

        @Override
        protected void writeFields(JsonOutput out, Payload value) {
            out.field(FIELDS, 0).writeInt(value.value());
        }

        @Override
        protected Payload readFields(JsonInput in) {
            int value = 0;
            while (in.nextField(FIELDS)) {
                switch (in.field()) {
                    case 0 -> value = in.readInt();
                }
            }
            return new Payload(value);
        }
    }
}
