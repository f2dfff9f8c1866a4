package inherited;

import dev.meshapi.annotation.MeshApi;
import dev.meshapi.annotation.OneWay;
import java.io.IOException;
import java.util.Collection;

@MeshApi
public interface Watched {
    @OneWay
    void changed(String id);

    Collection<String> describe(String id) throws IOException;
}
