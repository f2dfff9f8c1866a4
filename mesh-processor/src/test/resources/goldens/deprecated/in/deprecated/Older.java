package deprecated;

import dev.meshapi.annotation.MeshApi;

@MeshApi
@Deprecated
public interface Older {
    String find(String id);
}
