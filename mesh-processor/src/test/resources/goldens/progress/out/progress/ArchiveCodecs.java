package progress;

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

/** What travels of {@link Archive}, as JSON. */
@MeshGenerated
@Generated("dev.meshapi.processor.MeshProcessor")
@SuppressWarnings("overloads")
@NullUnmarked
final class ArchiveCodecs {
    static final RecordCodec<ArchiveMessages.SearchRequest> SEARCH_REQUEST =
            new SearchRequestCodec();

    static final JsonCodec<String> STRING = JsonCodecs.of(String.class);

    static final JsonCodec<List<String>> STRING_LIST = JsonCodecs.list(STRING);

    static final RecordCodec<ArchiveMessages.PackRequest> PACK_REQUEST = new PackRequestCodec();

    static final RecordCodec<Archive.Reader> READER = new ReaderCodec();

    static final RecordCodec<Archive.Step.Reading> READING = new ReadingCodec();

    static final RecordCodec<Archive.Step.Writing> WRITING = new WritingCodec();

    static final JsonCodec<Archive.Step> STEP = JsonCodecs.family("type",
        JsonCodecs.member("reading", Archive.Step.Reading.class, READING),
        JsonCodecs.member("writing", Archive.Step.Writing.class, WRITING));

    static final RecordCodec<ArchiveMessages.IOState> IO_STATE = new IOStateCodec();

    private ArchiveCodecs() {}

    private static final class SearchRequestCodec
            extends RecordCodec<ArchiveMessages.SearchRequest> {
        private static final JsonNames FIELDS = JsonNames.of("text", "limit").requiring("limit");

        @Override
        protected void writeFields(JsonOutput out, ArchiveMessages.SearchRequest value) {
            out.field(FIELDS, 0).writeString(value.text());
            out.field(FIELDS, 1).writeInt(value.limit());
        }

        @Override
        protected ArchiveMessages.SearchRequest readFields(JsonInput in) {
            String text = null;
            int limit = 0;
            while (in.nextField(FIELDS)) {
                switch (in.field()) {
                    case 0 -> text = in.readString();
                    case 1 -> limit = in.readInt();
                }
            }
            return new ArchiveMessages.SearchRequest(text, limit);
        }
    }

    private static final class PackRequestCodec extends RecordCodec<ArchiveMessages.PackRequest> {
        private static final JsonNames FIELDS = JsonNames.of("progress", "call").requiring("call");

        @Override
        protected void writeFields(JsonOutput out, ArchiveMessages.PackRequest value) {
            out.field(FIELDS, 0).writeString(value.progress());
            out.field(FIELDS, 1).writeLong(value.call());
        }

        @Override
        protected ArchiveMessages.PackRequest readFields(JsonInput in) {
            String progress = null;
            long call = 0;
            while (in.nextField(FIELDS)) {
                switch (in.field()) {
                    case 0 -> progress = in.readString();
                    case 1 -> call = in.readLong();
                }
            }
            return new ArchiveMessages.PackRequest(progress, call);
        }
    }

    private static final class ReaderCodec extends RecordCodec<Archive.Reader> {
        private static final JsonNames FIELDS = JsonNames.of("name");

        @Override
        protected void writeFields(JsonOutput out, Archive.Reader value) {
            out.field(FIELDS, 0).writeString(value.name());
        }

        @Override
        protected Archive.Reader readFields(JsonInput in) {
            String name = null;
            while (in.nextField(FIELDS)) {
                switch (in.field()) {
                    case 0 -> name = in.readString();
                }
            }
            return new Archive.Reader(name);
        }
    }

    private static final class ReadingCodec extends RecordCodec<Archive.Step.Reading> {
        private static final JsonNames FIELDS = JsonNames.of("file");

        @Override
        protected void writeFields(JsonOutput out, Archive.Step.Reading value) {
            out.field(FIELDS, 0).writeString(value.file());
        }

        @Override
        protected Archive.Step.Reading readFields(JsonInput in) {
            String file = null;
            while (in.nextField(FIELDS)) {
                switch (in.field()) {
                    case 0 -> file = in.readString();
                }
            }
            return new Archive.Step.Reading(file);
        }
    }

    private static final class WritingCodec extends RecordCodec<Archive.Step.Writing> {
        private static final JsonNames FIELDS = JsonNames.of("bytes").requiring("bytes");

        @Override
        protected void writeFields(JsonOutput out, Archive.Step.Writing value) {
            out.field(FIELDS, 0).writeLong(value.bytes());
        }

        @Override
        protected Archive.Step.Writing readFields(JsonInput in) {
            long bytes = 0;
            while (in.nextField(FIELDS)) {
                switch (in.field()) {
                    case 0 -> bytes = in.readLong();
                }
            }
            return new Archive.Step.Writing(bytes);
        }
    }

    private static final class IOStateCodec extends RecordCodec<ArchiveMessages.IOState> {
        private static final JsonNames FIELDS = JsonNames.of("message");

        @Override
        protected void writeFields(JsonOutput out, ArchiveMessages.IOState value) {
            out.field(FIELDS, 0).writeString(value.message());
        }

        @Override
        protected ArchiveMessages.IOState readFields(JsonInput in) {
            String message = null;
            while (in.nextField(FIELDS)) {
                switch (in.field()) {
                    case 0 -> message = in.readString();
                }
            }
            return new ArchiveMessages.IOState(message);
        }
    }
}
