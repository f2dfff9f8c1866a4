package clash;

import dev.meshapi.JsonInput;
import dev.meshapi.JsonNames;
import dev.meshapi.JsonOutput;
import dev.meshapi.RecordCodec;
import dev.meshapi.annotation.MeshGenerated;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullUnmarked;

/** What travels of {@link Phone}, as JSON. */
@MeshGenerated
@Generated("dev.meshapi.processor.MeshProcessor")
@NullUnmarked
final class PhoneCodecs {
    static final RecordCodec<One> ONE = new OneCodec();

    static final RecordCodec<PhoneMessages.TargetRequest> TARGET_REQUEST = new TargetRequestCodec();

    static final RecordCodec<Mesh> MESH = new MeshCodec();

    static final RecordCodec<Message> MESSAGE = new MessageCodec();

    static final RecordCodec<Async> ASYNC = new AsyncCodec();

    static final RecordCodec<PhoneMessages.RequestRequest> REQUEST_REQUEST =
            new RequestRequestCodec();

    static final RecordCodec<List> LIST = new ListCodec();

    static final RecordCodec<PhoneMessages.NothingRequest> NOTHING_REQUEST =
            new NothingRequestCodec();

    static final RecordCodec<PhoneMessages.YieldRequest> YIELD_REQUEST = new YieldRequestCodec();

    static final RecordCodec<PhoneMessages.RingRequestRequest> RING_REQUEST_REQUEST =
            new RingRequestRequestCodec();

    static final RecordCodec<PhoneMessages.GatherRequest> GATHER_REQUEST = new GatherRequestCodec();

    static final RecordCodec<Gather> GATHER = new GatherCodec();

    static final RecordCodec<Collection> COLLECTION = new CollectionCodec();

    static final RecordCodec<Replies> REPLIES = new RepliesCodec();

    static final RecordCodec<PhoneMessages.ProgressRequest> PROGRESS_REQUEST =
            new ProgressRequestCodec();

    static final RecordCodec<PhoneMessages.RingRequest> RING_REQUEST = new RingRequestCodec();

    static final RecordCodec<PhoneMessages.DroppedState> DROPPED_STATE = new DroppedStateCodec();

    private PhoneCodecs() {}

    private static final class OneCodec extends RecordCodec<One> {
        private static final JsonNames FIELDS = JsonNames.of("one").requiring("one");

        @Override
        protected void writeFields(JsonOutput out, One value) {
            out.field(FIELDS, 0).writeInt(value.one());
        }

        @Override
        protected One readFields(JsonInput in) {
            int one = 0;
            while (in.nextField(FIELDS)) {
                switch (in.field()) {
                    case 0 -> one = in.readInt();
                }
            }
            return new One(one);
        }
    }

    private static final class TargetRequestCodec extends RecordCodec<PhoneMessages.TargetRequest> {
        private static final JsonNames FIELDS = JsonNames.of("target", "mesh");

        @Override
        protected void writeFields(JsonOutput out, PhoneMessages.TargetRequest value) {
            out.field(FIELDS, 0).write(value.target(), MESH);
            out.field(FIELDS, 1).write(value.mesh(), MESSAGE);
        }

        @Override
        protected PhoneMessages.TargetRequest readFields(JsonInput in) {
            Mesh target = null;
            Message mesh = null;
            while (in.nextField(FIELDS)) {
                switch (in.field()) {
                    case 0 -> target = in.read(MESH);
                    case 1 -> mesh = in.read(MESSAGE);
                }
            }
            return new PhoneMessages.TargetRequest(target, mesh);
        }
    }

    private static final class MeshCodec extends RecordCodec<Mesh> {
        private static final JsonNames FIELDS = JsonNames.of("key");

        @Override
        protected void writeFields(JsonOutput out, Mesh value) {
            out.field(FIELDS, 0).writeString(value.key());
        }

        @Override
        protected Mesh readFields(JsonInput in) {
            String key = null;
            while (in.nextField(FIELDS)) {
                switch (in.field()) {
                    case 0 -> key = in.readString();
                }
            }
            return new Mesh(key);
        }
    }

    private static final class MessageCodec extends RecordCodec<Message> {
        private static final JsonNames FIELDS = JsonNames.of("text");

        @Override
        protected void writeFields(JsonOutput out, Message value) {
            out.field(FIELDS, 0).writeString(value.text());
        }

        @Override
        protected Message readFields(JsonInput in) {
            String text = null;
            while (in.nextField(FIELDS)) {
                switch (in.field()) {
                    case 0 -> text = in.readString();
                }
            }
            return new Message(text);
        }
    }

    private static final class AsyncCodec extends RecordCodec<Async> {
        private static final JsonNames FIELDS = JsonNames.of("one").requiring("one");

        @Override
        protected void writeFields(JsonOutput out, Async value) {
            out.field(FIELDS, 0).writeInt(value.one());
        }

        @Override
        protected Async readFields(JsonInput in) {
            int one = 0;
            while (in.nextField(FIELDS)) {
                switch (in.field()) {
                    case 0 -> one = in.readInt();
                }
            }
            return new Async(one);
        }
    }

    private static final class RequestRequestCodec
            extends RecordCodec<PhoneMessages.RequestRequest> {
        private static final JsonNames FIELDS =
                JsonNames.of("request", "handler", "call", "context");

        @Override
        protected void writeFields(JsonOutput out, PhoneMessages.RequestRequest value) {
            out.field(FIELDS, 0).write(value.request(), LIST);
            out.field(FIELDS, 1).write(value.handler(), MESH);
            out.field(FIELDS, 2).writeString(value.call());
            out.field(FIELDS, 3).writeString(value.context());
        }

        @Override
        protected PhoneMessages.RequestRequest readFields(JsonInput in) {
            List request = null;
            Mesh handler = null;
            String call = null;
            String context = null;
            while (in.nextField(FIELDS)) {
                switch (in.field()) {
                    case 0 -> request = in.read(LIST);
                    case 1 -> handler = in.read(MESH);
                    case 2 -> call = in.readString();
                    case 3 -> context = in.readString();
                }
            }
            return new PhoneMessages.RequestRequest(request, handler, call, context);
        }
    }

    private static final class ListCodec extends RecordCodec<List> {
        private static final JsonNames FIELDS = JsonNames.of("length").requiring("length");

        @Override
        protected void writeFields(JsonOutput out, List value) {
            out.field(FIELDS, 0).writeInt(value.length());
        }

        @Override
        protected List readFields(JsonInput in) {
            int length = 0;
            while (in.nextField(FIELDS)) {
                switch (in.field()) {
                    case 0 -> length = in.readInt();
                }
            }
            return new List(length);
        }
    }

    private static final class NothingRequestCodec
            extends RecordCodec<PhoneMessages.NothingRequest> {
        private static final JsonNames FIELDS = JsonNames.of("state", "failure");

        @Override
        protected void writeFields(JsonOutput out, PhoneMessages.NothingRequest value) {
            out.field(FIELDS, 0).writeString(value.state());
            out.field(FIELDS, 1).writeString(value.failure());
        }

        @Override
        protected PhoneMessages.NothingRequest readFields(JsonInput in) {
            String state = null;
            String failure = null;
            while (in.nextField(FIELDS)) {
                switch (in.field()) {
                    case 0 -> state = in.readString();
                    case 1 -> failure = in.readString();
                }
            }
            return new PhoneMessages.NothingRequest(state, failure);
        }
    }

    private static final class YieldRequestCodec extends RecordCodec<PhoneMessages.YieldRequest> {
        private static final JsonNames FIELDS = JsonNames.of("record", "var").requiring("record");

        @Override
        protected void writeFields(JsonOutput out, PhoneMessages.YieldRequest value) {
            out.field(FIELDS, 0).writeInt(value.record());
            out.field(FIELDS, 1).writeString(value.var());
        }

        @Override
        protected PhoneMessages.YieldRequest readFields(JsonInput in) {
            int record = 0;
            String var = null;
            while (in.nextField(FIELDS)) {
                switch (in.field()) {
                    case 0 -> record = in.readInt();
                    case 1 -> var = in.readString();
                }
            }
            return new PhoneMessages.YieldRequest(record, var);
        }
    }

    private static final class RingRequestRequestCodec
            extends RecordCodec<PhoneMessages.RingRequestRequest> {
        private static final JsonNames FIELDS = JsonNames.of("one", "two").requiring("one", "two");

        @Override
        protected void writeFields(JsonOutput out, PhoneMessages.RingRequestRequest value) {
            out.field(FIELDS, 0).writeInt(value.one());
            out.field(FIELDS, 1).writeInt(value.two());
        }

        @Override
        protected PhoneMessages.RingRequestRequest readFields(JsonInput in) {
            int one = 0;
            int two = 0;
            while (in.nextField(FIELDS)) {
                switch (in.field()) {
                    case 0 -> one = in.readInt();
                    case 1 -> two = in.readInt();
                }
            }
            return new PhoneMessages.RingRequestRequest(one, two);
        }
    }

    private static final class GatherRequestCodec extends RecordCodec<PhoneMessages.GatherRequest> {
        private static final JsonNames FIELDS = JsonNames.of("gather", "gathering", "replies");

        @Override
        protected void writeFields(JsonOutput out, PhoneMessages.GatherRequest value) {
            out.field(FIELDS, 0).write(value.gather(), GATHER);
            out.field(FIELDS, 1).writeString(value.gathering());
            out.field(FIELDS, 2).write(value.replies(), COLLECTION);
        }

        @Override
        protected PhoneMessages.GatherRequest readFields(JsonInput in) {
            Gather gather = null;
            String gathering = null;
            Collection replies = null;
            while (in.nextField(FIELDS)) {
                switch (in.field()) {
                    case 0 -> gather = in.read(GATHER);
                    case 1 -> gathering = in.readString();
                    case 2 -> replies = in.read(COLLECTION);
                }
            }
            return new PhoneMessages.GatherRequest(gather, gathering, replies);
        }
    }

    private static final class GatherCodec extends RecordCodec<Gather> {
        private static final JsonNames FIELDS = JsonNames.of("gather").requiring("gather");

        @Override
        protected void writeFields(JsonOutput out, Gather value) {
            out.field(FIELDS, 0).writeInt(value.gather());
        }

        @Override
        protected Gather readFields(JsonInput in) {
            int gather = 0;
            while (in.nextField(FIELDS)) {
                switch (in.field()) {
                    case 0 -> gather = in.readInt();
                }
            }
            return new Gather(gather);
        }
    }

    private static final class CollectionCodec extends RecordCodec<Collection> {
        private static final JsonNames FIELDS = JsonNames.of("size").requiring("size");

        @Override
        protected void writeFields(JsonOutput out, Collection value) {
            out.field(FIELDS, 0).writeInt(value.size());
        }

        @Override
        protected Collection readFields(JsonInput in) {
            int size = 0;
            while (in.nextField(FIELDS)) {
                switch (in.field()) {
                    case 0 -> size = in.readInt();
                }
            }
            return new Collection(size);
        }
    }

    private static final class RepliesCodec extends RecordCodec<Replies> {
        private static final JsonNames FIELDS = JsonNames.of("replies").requiring("replies");

        @Override
        protected void writeFields(JsonOutput out, Replies value) {
            out.field(FIELDS, 0).writeInt(value.replies());
        }

        @Override
        protected Replies readFields(JsonInput in) {
            int replies = 0;
            while (in.nextField(FIELDS)) {
                switch (in.field()) {
                    case 0 -> replies = in.readInt();
                }
            }
            return new Replies(replies);
        }
    }

    private static final class ProgressRequestCodec
            extends RecordCodec<PhoneMessages.ProgressRequest> {
        private static final JsonNames FIELDS = JsonNames.of("progress", "reports", "target");

        @Override
        protected void writeFields(JsonOutput out, PhoneMessages.ProgressRequest value) {
            out.field(FIELDS, 0).writeString(value.progress());
            out.field(FIELDS, 1).writeString(value.reports());
            out.field(FIELDS, 2).writeString(value.target());
        }

        @Override
        protected PhoneMessages.ProgressRequest readFields(JsonInput in) {
            String progress = null;
            String reports = null;
            String target = null;
            while (in.nextField(FIELDS)) {
                switch (in.field()) {
                    case 0 -> progress = in.readString();
                    case 1 -> reports = in.readString();
                    case 2 -> target = in.readString();
                }
            }
            return new PhoneMessages.ProgressRequest(progress, reports, target);
        }
    }

    private static final class RingRequestCodec extends RecordCodec<PhoneMessages.RingRequest> {
        private static final JsonNames FIELDS =
                JsonNames.of("times", "loudness").requiring("times", "loudness");

        @Override
        protected void writeFields(JsonOutput out, PhoneMessages.RingRequest value) {
            out.field(FIELDS, 0).writeInt(value.times());
            out.field(FIELDS, 1).writeDouble(value.loudness());
        }

        @Override
        protected PhoneMessages.RingRequest readFields(JsonInput in) {
            int times = 0;
            double loudness = 0;
            while (in.nextField(FIELDS)) {
                switch (in.field()) {
                    case 0 -> times = in.readInt();
                    case 1 -> loudness = in.readDouble();
                }
            }
            return new PhoneMessages.RingRequest(times, loudness);
        }
    }

    private static final class DroppedStateCodec extends RecordCodec<PhoneMessages.DroppedState> {
        private static final JsonNames FIELDS = JsonNames.of("message");

        @Override
        protected void writeFields(JsonOutput out, PhoneMessages.DroppedState value) {
            out.field(FIELDS, 0).writeString(value.message());
        }

        @Override
        protected PhoneMessages.DroppedState readFields(JsonInput in) {
            String message = null;
            while (in.nextField(FIELDS)) {
                switch (in.field()) {
                    case 0 -> message = in.readString();
                }
            }
            return new PhoneMessages.DroppedState(message);
        }
    }
}
