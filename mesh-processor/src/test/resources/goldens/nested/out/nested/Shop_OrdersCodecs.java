package nested;

import dev.meshapi.JsonInput;
import dev.meshapi.JsonNames;
import dev.meshapi.JsonOutput;
import dev.meshapi.RecordCodec;
import dev.meshapi.annotation.MeshGenerated;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullUnmarked;

/** What travels of {@link Shop.Orders}, as JSON. */
@MeshGenerated
@Generated("dev.meshapi.processor.MeshProcessor")
@NullUnmarked
final class Shop_OrdersCodecs {
    static final RecordCodec<Shop_OrdersMessages.AsyncRequest> ASYNC_REQUEST =
            new AsyncRequestCodec();

    static final RecordCodec<Shop.Orders.One> ONE = new OneCodec();

    static final RecordCodec<Shop.Orders.Many> MANY = new ManyCodec();

    static final RecordCodec<Shop.Orders.Async> ASYNC = new AsyncCodec();

    static final RecordCodec<Shop.Orders.List> LIST = new ListCodec();

    static final RecordCodec<Shop.Orders.Target> TARGET = new TargetCodec();

    static final RecordCodec<Shop.Orders.ManyAsync> MANY_ASYNC = new ManyAsyncCodec();

    static final RecordCodec<Shop.Orders.Override> OVERRIDE = new OverrideCodec();

    static final RecordCodec<Shop.Orders.Message> MESSAGE = new MessageCodec();

    static final RecordCodec<Shop.Orders.Gather> GATHER = new GatherCodec();

    static final RecordCodec<Shop.Orders.Replies> REPLIES = new RepliesCodec();

    static final RecordCodec<Shop_OrdersMessages.FailureState> FAILURE_STATE =
            new FailureStateCodec();

    private Shop_OrdersCodecs() {}

    private static final class AsyncRequestCodec
            extends RecordCodec<Shop_OrdersMessages.AsyncRequest> {
        private static final JsonNames FIELDS = JsonNames.of("one", "many");

        @java.lang.Override
        protected void writeFields(JsonOutput out, Shop_OrdersMessages.AsyncRequest value) {
            out.field(FIELDS, 0).write(value.one(), ONE);
            out.field(FIELDS, 1).write(value.many(), MANY);
        }

        @java.lang.Override
        protected Shop_OrdersMessages.AsyncRequest readFields(JsonInput in) {
            Shop.Orders.One one = null;
            Shop.Orders.Many many = null;
            while (in.nextField(FIELDS)) {
                switch (in.field()) {
                    case 0 -> one = in.read(ONE);
                    case 1 -> many = in.read(MANY);
                }
            }
            return new Shop_OrdersMessages.AsyncRequest(one, many);
        }
    }

    private static final class OneCodec extends RecordCodec<Shop.Orders.One> {
        private static final JsonNames FIELDS = JsonNames.of("one").requiring("one");

        @java.lang.Override
        protected void writeFields(JsonOutput out, Shop.Orders.One value) {
            out.field(FIELDS, 0).writeInt(value.one());
        }

        @java.lang.Override
        protected Shop.Orders.One readFields(JsonInput in) {
            int one = 0;
            while (in.nextField(FIELDS)) {
                switch (in.field()) {
                    case 0 -> one = in.readInt();
                }
            }
            return new Shop.Orders.One(one);
        }
    }

    private static final class ManyCodec extends RecordCodec<Shop.Orders.Many> {
        private static final JsonNames FIELDS = JsonNames.of("many").requiring("many");

        @java.lang.Override
        protected void writeFields(JsonOutput out, Shop.Orders.Many value) {
            out.field(FIELDS, 0).writeInt(value.many());
        }

        @java.lang.Override
        protected Shop.Orders.Many readFields(JsonInput in) {
            int many = 0;
            while (in.nextField(FIELDS)) {
                switch (in.field()) {
                    case 0 -> many = in.readInt();
                }
            }
            return new Shop.Orders.Many(many);
        }
    }

    private static final class AsyncCodec extends RecordCodec<Shop.Orders.Async> {
        private static final JsonNames FIELDS = JsonNames.of("async").requiring("async");

        @java.lang.Override
        protected void writeFields(JsonOutput out, Shop.Orders.Async value) {
            out.field(FIELDS, 0).writeInt(value.async());
        }

        @java.lang.Override
        protected Shop.Orders.Async readFields(JsonInput in) {
            int async = 0;
            while (in.nextField(FIELDS)) {
                switch (in.field()) {
                    case 0 -> async = in.readInt();
                }
            }
            return new Shop.Orders.Async(async);
        }
    }

    private static final class ListCodec extends RecordCodec<Shop.Orders.List> {
        private static final JsonNames FIELDS = JsonNames.of("list").requiring("list");

        @java.lang.Override
        protected void writeFields(JsonOutput out, Shop.Orders.List value) {
            out.field(FIELDS, 0).writeInt(value.list());
        }

        @java.lang.Override
        protected Shop.Orders.List readFields(JsonInput in) {
            int list = 0;
            while (in.nextField(FIELDS)) {
                switch (in.field()) {
                    case 0 -> list = in.readInt();
                }
            }
            return new Shop.Orders.List(list);
        }
    }

    private static final class TargetCodec extends RecordCodec<Shop.Orders.Target> {
        private static final JsonNames FIELDS = JsonNames.of("target").requiring("target");

        @java.lang.Override
        protected void writeFields(JsonOutput out, Shop.Orders.Target value) {
            out.field(FIELDS, 0).writeInt(value.target());
        }

        @java.lang.Override
        protected Shop.Orders.Target readFields(JsonInput in) {
            int target = 0;
            while (in.nextField(FIELDS)) {
                switch (in.field()) {
                    case 0 -> target = in.readInt();
                }
            }
            return new Shop.Orders.Target(target);
        }
    }

    private static final class ManyAsyncCodec extends RecordCodec<Shop.Orders.ManyAsync> {
        private static final JsonNames FIELDS = JsonNames.of("many").requiring("many");

        @java.lang.Override
        protected void writeFields(JsonOutput out, Shop.Orders.ManyAsync value) {
            out.field(FIELDS, 0).writeInt(value.many());
        }

        @java.lang.Override
        protected Shop.Orders.ManyAsync readFields(JsonInput in) {
            int many = 0;
            while (in.nextField(FIELDS)) {
                switch (in.field()) {
                    case 0 -> many = in.readInt();
                }
            }
            return new Shop.Orders.ManyAsync(many);
        }
    }

    private static final class OverrideCodec extends RecordCodec<Shop.Orders.Override> {
        private static final JsonNames FIELDS = JsonNames.of("override").requiring("override");

        @java.lang.Override
        protected void writeFields(JsonOutput out, Shop.Orders.Override value) {
            out.field(FIELDS, 0).writeInt(value.override());
        }

        @java.lang.Override
        protected Shop.Orders.Override readFields(JsonInput in) {
            int override = 0;
            while (in.nextField(FIELDS)) {
                switch (in.field()) {
                    case 0 -> override = in.readInt();
                }
            }
            return new Shop.Orders.Override(override);
        }
    }

    private static final class MessageCodec extends RecordCodec<Shop.Orders.Message> {
        private static final JsonNames FIELDS = JsonNames.of("message").requiring("message");

        @java.lang.Override
        protected void writeFields(JsonOutput out, Shop.Orders.Message value) {
            out.field(FIELDS, 0).writeInt(value.message());
        }

        @java.lang.Override
        protected Shop.Orders.Message readFields(JsonInput in) {
            int message = 0;
            while (in.nextField(FIELDS)) {
                switch (in.field()) {
                    case 0 -> message = in.readInt();
                }
            }
            return new Shop.Orders.Message(message);
        }
    }

    private static final class GatherCodec extends RecordCodec<Shop.Orders.Gather> {
        private static final JsonNames FIELDS = JsonNames.of("gather").requiring("gather");

        @java.lang.Override
        protected void writeFields(JsonOutput out, Shop.Orders.Gather value) {
            out.field(FIELDS, 0).writeInt(value.gather());
        }

        @java.lang.Override
        protected Shop.Orders.Gather readFields(JsonInput in) {
            int gather = 0;
            while (in.nextField(FIELDS)) {
                switch (in.field()) {
                    case 0 -> gather = in.readInt();
                }
            }
            return new Shop.Orders.Gather(gather);
        }
    }

    private static final class RepliesCodec extends RecordCodec<Shop.Orders.Replies> {
        private static final JsonNames FIELDS = JsonNames.of("replies").requiring("replies");

        @java.lang.Override
        protected void writeFields(JsonOutput out, Shop.Orders.Replies value) {
            out.field(FIELDS, 0).writeInt(value.replies());
        }

        @java.lang.Override
        protected Shop.Orders.Replies readFields(JsonInput in) {
            int replies = 0;
            while (in.nextField(FIELDS)) {
                switch (in.field()) {
                    case 0 -> replies = in.readInt();
                }
            }
            return new Shop.Orders.Replies(replies);
        }
    }

    private static final class FailureStateCodec
            extends RecordCodec<Shop_OrdersMessages.FailureState> {
        private static final JsonNames FIELDS = JsonNames.of("message");

        @java.lang.Override
        protected void writeFields(JsonOutput out, Shop_OrdersMessages.FailureState value) {
            out.field(FIELDS, 0).writeString(value.message());
        }

        @java.lang.Override
        protected Shop_OrdersMessages.FailureState readFields(JsonInput in) {
            String message = null;
            while (in.nextField(FIELDS)) {
                switch (in.field()) {
                    case 0 -> message = in.readString();
                }
            }
            return new Shop_OrdersMessages.FailureState(message);
        }
    }
}
