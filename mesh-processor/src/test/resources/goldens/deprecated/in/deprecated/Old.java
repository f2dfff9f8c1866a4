package deprecated;

import dev.meshapi.annotation.MeshApi;
import dev.meshapi.annotation.OneWay;

/** Uses what is deprecated, and is so in part. */
@MeshApi
@SuppressWarnings({"deprecation", "removal"})
public interface Old {
    @Deprecated
    Legacy find(String id);

    @Deprecated(forRemoval = true)
    @OneWay
    void forget(String id);

    Legacy current(String id);
}
