package inherited;

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

/** What travels of {@link Users}, as JSON. */
@MeshGenerated
@Generated("dev.meshapi.processor.MeshProcessor")
@NullUnmarked
final class UsersCodecs {
    static final RecordCodec<UsersMessages.RenameRequest> RENAME_REQUEST = new RenameRequestCodec();

    static final RecordCodec<User> USER = new UserCodec();

    static final RecordCodec<UsersMessages.SaveRequest> SAVE_REQUEST = new SaveRequestCodec();

    static final JsonCodec<List<User>> USER_LIST = JsonCodecs.list(USER);

    static final JsonCodec<String> STRING = JsonCodecs.of(String.class);

    static final JsonCodec<String[]> STRING_ARRAY = JsonCodecs.array(String[]::new, STRING);

    static final JsonCodec<List<String>> STRING_LIST = JsonCodecs.list(STRING);

    static final RecordCodec<UsersMessages.DuplicateState> DUPLICATE_STATE =
            new DuplicateStateCodec();

    static final RecordCodec<UsersMessages.GoneState> GONE_STATE = new GoneStateCodec();

    static final RecordCodec<UsersMessages.FileNotFoundState> FILE_NOT_FOUND_STATE =
            new FileNotFoundStateCodec();

    static final RecordCodec<UsersMessages.EOFState> EOF_STATE = new EOFStateCodec();

    static final RecordCodec<UsersMessages.IOState> IO_STATE = new IOStateCodec();

    private UsersCodecs() {}

    private static final class RenameRequestCodec extends RecordCodec<UsersMessages.RenameRequest> {
        private static final JsonNames FIELDS = JsonNames.of("user", "name");

        @Override
        protected void writeFields(JsonOutput out, UsersMessages.RenameRequest value) {
            out.field(FIELDS, 0).write(value.user(), USER);
            out.field(FIELDS, 1).writeString(value.name());
        }

        @Override
        protected UsersMessages.RenameRequest readFields(JsonInput in) {
            User user = null;
            String name = null;
            while (in.nextField(FIELDS)) {
                switch (in.field()) {
                    case 0 -> user = in.read(USER);
                    case 1 -> name = in.readString();
                }
            }
            return new UsersMessages.RenameRequest(user, name);
        }
    }

    private static final class UserCodec extends RecordCodec<User> {
        private static final JsonNames FIELDS = JsonNames.of("id", "name");

        @Override
        protected void writeFields(JsonOutput out, User value) {
            out.field(FIELDS, 0).writeString(value.id());
            out.field(FIELDS, 1).writeString(value.name());
        }

        @Override
        protected User readFields(JsonInput in) {
            String id = null;
            String name = null;
            while (in.nextField(FIELDS)) {
                switch (in.field()) {
                    case 0 -> id = in.readString();
                    case 1 -> name = in.readString();
                }
            }
            return new User(id, name);
        }
    }

    private static final class SaveRequestCodec extends RecordCodec<UsersMessages.SaveRequest> {
        private static final JsonNames FIELDS = JsonNames.of("key", "value");

        @Override
        protected void writeFields(JsonOutput out, UsersMessages.SaveRequest value) {
            out.field(FIELDS, 0).writeString(value.key());
            out.field(FIELDS, 1).write(value.value(), USER);
        }

        @Override
        protected UsersMessages.SaveRequest readFields(JsonInput in) {
            String key = null;
            User value = null;
            while (in.nextField(FIELDS)) {
                switch (in.field()) {
                    case 0 -> key = in.readString();
                    case 1 -> value = in.read(USER);
                }
            }
            return new UsersMessages.SaveRequest(key, value);
        }
    }

    private static final class DuplicateStateCodec
            extends RecordCodec<UsersMessages.DuplicateState> {
        private static final JsonNames FIELDS = JsonNames.of("present", "last").requiring("last");

        @Override
        protected void writeFields(JsonOutput out, UsersMessages.DuplicateState value) {
            out.field(FIELDS, 0).write(value.present(), USER);
            out.field(FIELDS, 1).writeBoolean(value.last());
        }

        @Override
        protected UsersMessages.DuplicateState readFields(JsonInput in) {
            User present = null;
            boolean last = false;
            while (in.nextField(FIELDS)) {
                switch (in.field()) {
                    case 0 -> present = in.read(USER);
                    case 1 -> last = in.readBoolean();
                }
            }
            return new UsersMessages.DuplicateState(present, last);
        }
    }

    private static final class GoneStateCodec extends RecordCodec<UsersMessages.GoneState> {
        private static final JsonNames FIELDS = JsonNames.of("since").requiring("since");

        @Override
        protected void writeFields(JsonOutput out, UsersMessages.GoneState value) {
            out.field(FIELDS, 0).writeLong(value.since());
        }

        @Override
        protected UsersMessages.GoneState readFields(JsonInput in) {
            long since = 0;
            while (in.nextField(FIELDS)) {
                switch (in.field()) {
                    case 0 -> since = in.readLong();
                }
            }
            return new UsersMessages.GoneState(since);
        }
    }

    private static final class FileNotFoundStateCodec
            extends RecordCodec<UsersMessages.FileNotFoundState> {
        private static final JsonNames FIELDS = JsonNames.of("message");

        @Override
        protected void writeFields(JsonOutput out, UsersMessages.FileNotFoundState value) {
            out.field(FIELDS, 0).writeString(value.message());
        }

        @Override
        protected UsersMessages.FileNotFoundState readFields(JsonInput in) {
            String message = null;
            while (in.nextField(FIELDS)) {
                switch (in.field()) {
                    case 0 -> message = in.readString();
                }
            }
            return new UsersMessages.FileNotFoundState(message);
        }
    }

    private static final class EOFStateCodec extends RecordCodec<UsersMessages.EOFState> {
        private static final JsonNames FIELDS = JsonNames.of("message");

        @Override
        protected void writeFields(JsonOutput out, UsersMessages.EOFState value) {
            out.field(FIELDS, 0).writeString(value.message());
        }

        @Override
        protected UsersMessages.EOFState readFields(JsonInput in) {
            String message = null;
            while (in.nextField(FIELDS)) {
                switch (in.field()) {
                    case 0 -> message = in.readString();
                }
            }
            return new UsersMessages.EOFState(message);
        }
    }

    private static final class IOStateCodec extends RecordCodec<UsersMessages.IOState> {
        private static final JsonNames FIELDS = JsonNames.of("message");

        @Override
        protected void writeFields(JsonOutput out, UsersMessages.IOState value) {
            out.field(FIELDS, 0).writeString(value.message());
        }

        @Override
        protected UsersMessages.IOState readFields(JsonInput in) {
            String message = null;
            while (in.nextField(FIELDS)) {
                switch (in.field()) {
                    case 0 -> message = in.readString();
                }
            }
            return new UsersMessages.IOState(message);
        }
    }
}
