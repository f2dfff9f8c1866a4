package nullness;

import dev.meshapi.annotation.MeshApi;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** What is said about null is said in generated signatures, too; it is no part of the wire. */
@MeshApi
@NullMarked
public interface Notes {
    @Nullable String find(@Nullable Integer id);

    Map<String, @Nullable List<@Nullable String>> all(@Nullable String @Nullable [] tags, Map.@Nullable Entry<String, String> entry);
}
