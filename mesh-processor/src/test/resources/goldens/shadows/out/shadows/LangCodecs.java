package shadows;

import dev.meshapi.JsonCodec;
import dev.meshapi.JsonCodecs;
import dev.meshapi.JsonInput;
import dev.meshapi.JsonNames;
import dev.meshapi.JsonOutput;
import dev.meshapi.RecordCodec;
import dev.meshapi.annotation.MeshGenerated;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullUnmarked;

/** What travels of {@link Lang}, as JSON. */
@MeshGenerated
@Generated("dev.meshapi.processor.MeshProcessor")
@NullUnmarked
final class LangCodecs {
    static final RecordCodec<LangMessages.TextRequest> TEXT_REQUEST = new TextRequestCodec();

    static final RecordCodec<String> STRING = new StringCodec();

    static final JsonCodec<Integer> INTEGER = JsonCodecs.of(Integer.class);

    static final RecordCodec<Object> OBJECT = new ObjectCodec();

    static final RecordCodec<Exception> EXCEPTION = new ExceptionCodec();

    static final RecordCodec<Class> CLASS = new ClassCodec();

    static final RecordCodec<CharSequence> CHAR_SEQUENCE = new CharSequenceCodec();

    static final JsonCodec<java.lang.String> STRING_2 = JsonCodecs.of(java.lang.String.class);

    static final JsonCodec<List<java.lang.String>> STRING_LIST = JsonCodecs.list(STRING_2);

    static final RecordCodec<LangMessages.IllegalStateState> ILLEGAL_STATE_STATE =
            new IllegalStateStateCodec();

    private LangCodecs() {}

    private static final class TextRequestCodec extends RecordCodec<LangMessages.TextRequest> {
        private static final JsonNames FIELDS = JsonNames.of("string", "number");

        @java.lang.Override
        protected void writeFields(JsonOutput out, LangMessages.TextRequest value) {
            out.field(FIELDS, 0).write(value.string(), STRING);
            out.field(FIELDS, 1).write(value.number(), INTEGER);
        }

        @java.lang.Override
        protected LangMessages.TextRequest readFields(JsonInput in) {
            String string = null;
            Integer number = null;
            while (in.nextField(FIELDS)) {
                switch (in.field()) {
                    case 0 -> string = in.read(STRING);
                    case 1 -> number = in.read(INTEGER);
                }
            }
            return new LangMessages.TextRequest(string, number);
        }
    }

    private static final class StringCodec extends RecordCodec<String> {
        private static final JsonNames FIELDS = JsonNames.of("value").requiring("value");

        @java.lang.Override
        protected void writeFields(JsonOutput out, String value) {
            out.field(FIELDS, 0).writeInt(value.value());
        }

        @java.lang.Override
        protected String readFields(JsonInput in) {
            int value = 0;
            while (in.nextField(FIELDS)) {
                switch (in.field()) {
                    case 0 -> value = in.readInt();
                }
            }
            return new String(value);
        }
    }

    private static final class ObjectCodec extends RecordCodec<Object> {
        private static final JsonNames FIELDS = JsonNames.of("value").requiring("value");

        @java.lang.Override
        protected void writeFields(JsonOutput out, Object value) {
            out.field(FIELDS, 0).writeInt(value.value());
        }

        @java.lang.Override
        protected Object readFields(JsonInput in) {
            int value = 0;
            while (in.nextField(FIELDS)) {
                switch (in.field()) {
                    case 0 -> value = in.readInt();
                }
            }
            return new Object(value);
        }
    }

    private static final class ExceptionCodec extends RecordCodec<Exception> {
        private static final JsonNames FIELDS = JsonNames.of("value").requiring("value");

        @java.lang.Override
        protected void writeFields(JsonOutput out, Exception value) {
            out.field(FIELDS, 0).writeInt(value.value());
        }

        @java.lang.Override
        protected Exception readFields(JsonInput in) {
            int value = 0;
            while (in.nextField(FIELDS)) {
                switch (in.field()) {
                    case 0 -> value = in.readInt();
                }
            }
            return new Exception(value);
        }
    }

    private static final class ClassCodec extends RecordCodec<Class> {
        private static final JsonNames FIELDS = JsonNames.of("value").requiring("value");

        @java.lang.Override
        protected void writeFields(JsonOutput out, Class value) {
            out.field(FIELDS, 0).writeInt(value.value());
        }

        @java.lang.Override
        protected Class readFields(JsonInput in) {
            int value = 0;
            while (in.nextField(FIELDS)) {
                switch (in.field()) {
                    case 0 -> value = in.readInt();
                }
            }
            return new Class(value);
        }
    }

    private static final class CharSequenceCodec extends RecordCodec<CharSequence> {
        private static final JsonNames FIELDS = JsonNames.of("value").requiring("value");

        @java.lang.Override
        protected void writeFields(JsonOutput out, CharSequence value) {
            out.field(FIELDS, 0).writeInt(value.value());
        }

        @java.lang.Override
        protected CharSequence readFields(JsonInput in) {
            int value = 0;
            while (in.nextField(FIELDS)) {
                switch (in.field()) {
                    case 0 -> value = in.readInt();
                }
            }
            return new CharSequence(value);
        }
    }

    private static final class IllegalStateStateCodec
            extends RecordCodec<LangMessages.IllegalStateState> {
        private static final JsonNames FIELDS = JsonNames.of("message");

        @java.lang.Override
        protected void writeFields(JsonOutput out, LangMessages.IllegalStateState value) {
            out.field(FIELDS, 0).writeString(value.message());
        }

        @java.lang.Override
        protected LangMessages.IllegalStateState readFields(JsonInput in) {
            java.lang.String message = null;
            while (in.nextField(FIELDS)) {
                switch (in.field()) {
                    case 0 -> message = in.readString();
                }
            }
            return new LangMessages.IllegalStateState(message);
        }
    }
}
