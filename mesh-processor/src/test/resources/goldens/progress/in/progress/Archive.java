package progress;

import dev.meshapi.annotation.Idempotent;
import dev.meshapi.annotation.MeshApi;
import dev.meshapi.annotation.MeshMessage;
import dev.meshapi.annotation.MeshName;
import dev.meshapi.annotation.MeshProgress;
import java.io.IOException;
import java.util.List;

/** Handlers that tell how far they are. */
@MeshApi
public interface Archive {
    @MeshProgress(Percent.class)
    List<String> search(String text, int limit) throws IOException;

    @MeshProgress(int.class)
    void rebuild();

    @Idempotent
    @MeshProgress(Step.class)
    boolean pack(String progress, long call);

    @MeshProgress(byte[].class)
    @MeshMessage("Archive.packAll")
    int pack(List<String> names);

    @Deprecated
    @MeshProgress(String.class)
    int count(Reader of);

    @MeshMessage("Archive.checkStep")
    @MeshProgress(Percent.class)
    void check(Step step);

    @MeshMessage("Archive.checkReading")
    @MeshProgress(String.class)
    void check(Step.Reading reading);

    sealed interface Step {
        @MeshName("reading")
        record Reading(String file) implements Step {}

        @MeshName("writing")
        record Writing(long bytes) implements Step {}
    }

    record Reader(String name) {}
}
