package inherited;

import dev.meshapi.annotation.MeshApi;
import dev.meshapi.annotation.OneWay;
import java.io.IOException;

@MeshApi
public interface Watched {
    @OneWay
    void changed(String id);

    CharSequence describe(String id) throws IOException;
}
