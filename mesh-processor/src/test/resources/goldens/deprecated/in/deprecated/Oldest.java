package deprecated;

import dev.meshapi.annotation.MeshApi;

@MeshApi
@Deprecated(forRemoval = true)
public interface Oldest {
    String find(String id);
}
