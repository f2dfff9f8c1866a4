package clash;

import dev.meshapi.annotation.MeshApi;
import dev.meshapi.annotation.MeshMessage;
import dev.meshapi.annotation.MeshProgress;
import dev.meshapi.annotation.OneWay;

/** Parameters and types that are called like what generated code calls its own. */
@MeshApi
public interface Phone {
    One call(String call);

    Async target(Mesh target, Message mesh);

    List request(List request, Mesh handler, String call, String context);

    @OneWay
    void handler(Mesh handler);

    @OneWay
    void all(String target);

    String nothing(String state, String failure) throws Dropped;

    @MeshMessage("Phone.ringLong")
    void ring(int times);

    void ring();

    void dropped();

    String yield(int record, String var);

    void record(String sealed);

    void ringRequest(int one, int two);

    Replies gather(Gather gather, String gathering, Collection replies);

    @MeshProgress(Gather.class)
    void progress(String progress, String reports, String target);

    @MeshMessage("Phone.ring-loud")
    void ring(int times, double loudness);
}
