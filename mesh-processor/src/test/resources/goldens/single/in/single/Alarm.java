package single;

import dev.meshapi.annotation.MeshApi;
import dev.meshapi.annotation.OneWay;

@MeshApi
public interface Alarm {
    @OneWay
    void ring();
}
