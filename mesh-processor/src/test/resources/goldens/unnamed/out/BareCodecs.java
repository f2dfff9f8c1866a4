import dev.meshapi.JsonInput;
import dev.meshapi.JsonNames;
import dev.meshapi.JsonOutput;
import dev.meshapi.RecordCodec;
import dev.meshapi.annotation.MeshGenerated;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullUnmarked;

/** What travels of {@link Bare}, as JSON. */
@MeshGenerated
@Generated("dev.meshapi.processor.MeshProcessor")
@NullUnmarked
final class BareCodecs {
    static final RecordCodec<BareMessages.SendRequest2> SEND_REQUEST2 = new SendRequest2Codec();

    static final RecordCodec<Payload> PAYLOAD = new PayloadCodec2();

    static final RecordCodec<PayloadCodec> PAYLOAD_CODEC = new PayloadCodecCodec();

    static final RecordCodec<One> ONE = new OneCodec();

    static final RecordCodec<BareMessages.SentRequest> SENT_REQUEST = new SentRequestCodec();

    static final RecordCodec<SendRequest> SEND_REQUEST = new SendRequestCodec();

    static final RecordCodec<LostState> LOST_STATE = new LostStateCodec();

    static final RecordCodec<BareMessages.LostState2> LOST_STATE2 = new LostState2Codec();

    private BareCodecs() {}

    private static final class SendRequest2Codec extends RecordCodec<BareMessages.SendRequest2> {
        private static final JsonNames FIELDS =
                JsonNames.of("payload", "priority").requiring("priority");

        @Override
        protected void writeFields(JsonOutput out, BareMessages.SendRequest2 value) {
            out.field(FIELDS, 0).write(value.payload(), PAYLOAD);
            out.field(FIELDS, 1).writeInt(value.priority());
        }

        @Override
        protected BareMessages.SendRequest2 readFields(JsonInput in) {
            Payload payload = null;
            int priority = 0;
            while (in.nextField(FIELDS)) {
                switch (in.field()) {
                    case 0 -> payload = in.read(PAYLOAD);
                    case 1 -> priority = in.readInt();
                }
            }
            return new BareMessages.SendRequest2(payload, priority);
        }
    }

    private static final class PayloadCodec2 extends RecordCodec<Payload> {
        private static final JsonNames FIELDS = JsonNames.of("value", "codec").requiring("value");

        @Override
        protected void writeFields(JsonOutput out, Payload value) {
            out.field(FIELDS, 0).writeInt(value.value());
            out.field(FIELDS, 1).write(value.codec(), PAYLOAD_CODEC);
        }

        @Override
        protected Payload readFields(JsonInput in) {
            int value = 0;
            PayloadCodec codec = null;
            while (in.nextField(FIELDS)) {
                switch (in.field()) {
                    case 0 -> value = in.readInt();
                    case 1 -> codec = in.read(PAYLOAD_CODEC);
                }
            }
            return new Payload(value, codec);
        }
    }

    private static final class PayloadCodecCodec extends RecordCodec<PayloadCodec> {
        private static final JsonNames FIELDS = JsonNames.of("name", "one");

        @Override
        protected void writeFields(JsonOutput out, PayloadCodec value) {
            out.field(FIELDS, 0).writeString(value.name());
            out.field(FIELDS, 1).write(value.one(), ONE);
        }

        @Override
        protected PayloadCodec readFields(JsonInput in) {
            String name = null;
            One one = null;
            while (in.nextField(FIELDS)) {
                switch (in.field()) {
                    case 0 -> name = in.readString();
                    case 1 -> one = in.read(ONE);
                }
            }
            return new PayloadCodec(name, one);
        }
    }

    private static final class OneCodec extends RecordCodec<One> {
        private static final JsonNames FIELDS = JsonNames.of("value").requiring("value");

        @Override
        protected void writeFields(JsonOutput out, One value) {
            out.field(FIELDS, 0).writeInt(value.value());
        }

        @Override
        protected One readFields(JsonInput in) {
            int value = 0;
            while (in.nextField(FIELDS)) {
                switch (in.field()) {
                    case 0 -> value = in.readInt();
                }
            }
            return new One(value);
        }
    }

    private static final class SentRequestCodec extends RecordCodec<BareMessages.SentRequest> {
        private static final JsonNames FIELDS = JsonNames.of("first", "second");

        @Override
        protected void writeFields(JsonOutput out, BareMessages.SentRequest value) {
            out.field(FIELDS, 0).write(value.first(), SEND_REQUEST);
            out.field(FIELDS, 1).write(value.second(), LOST_STATE);
        }

        @Override
        protected BareMessages.SentRequest readFields(JsonInput in) {
            SendRequest first = null;
            LostState second = null;
            while (in.nextField(FIELDS)) {
                switch (in.field()) {
                    case 0 -> first = in.read(SEND_REQUEST);
                    case 1 -> second = in.read(LOST_STATE);
                }
            }
            return new BareMessages.SentRequest(first, second);
        }
    }

    private static final class SendRequestCodec extends RecordCodec<SendRequest> {
        private static final JsonNames FIELDS = JsonNames.of("value").requiring("value");

        @Override
        protected void writeFields(JsonOutput out, SendRequest value) {
            out.field(FIELDS, 0).writeInt(value.value());
        }

        @Override
        protected SendRequest readFields(JsonInput in) {
            int value = 0;
            while (in.nextField(FIELDS)) {
                switch (in.field()) {
                    case 0 -> value = in.readInt();
                }
            }
            return new SendRequest(value);
        }
    }

    private static final class LostStateCodec extends RecordCodec<LostState> {
        private static final JsonNames FIELDS = JsonNames.of("value").requiring("value");

        @Override
        protected void writeFields(JsonOutput out, LostState value) {
            out.field(FIELDS, 0).writeInt(value.value());
        }

        @Override
        protected LostState readFields(JsonInput in) {
            int value = 0;
            while (in.nextField(FIELDS)) {
                switch (in.field()) {
                    case 0 -> value = in.readInt();
                }
            }
            return new LostState(value);
        }
    }

    private static final class LostState2Codec extends RecordCodec<BareMessages.LostState2> {
        private static final JsonNames FIELDS = JsonNames.of("message");

        @Override
        protected void writeFields(JsonOutput out, BareMessages.LostState2 value) {
            out.field(FIELDS, 0).writeString(value.message());
        }

        @Override
        protected BareMessages.LostState2 readFields(JsonInput in) {
            String message = null;
            while (in.nextField(FIELDS)) {
                switch (in.field()) {
                    case 0 -> message = in.readString();
                }
            }
            return new BareMessages.LostState2(message);
        }
    }
}
