package deprecated;

import dev.meshapi.annotation.MeshApi;
import dev.meshapi.annotation.MeshProgress;
import dev.meshapi.annotation.Ordered;

/** Uses what is deprecated where only its marks say so. */
@MeshApi
@SuppressWarnings("deprecation")
public interface Keeper {
    @Ordered(by = "kept.key")
    void keep(Kept kept);

    @MeshProgress(Legacy.class)
    void move(String from);
}
