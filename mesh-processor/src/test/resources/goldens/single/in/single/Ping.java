package single;

import dev.meshapi.annotation.MeshApi;

@MeshApi
public interface Ping {
    String ping(String text);
}
