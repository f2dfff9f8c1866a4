package clash;

import dev.meshapi.Failure;
import dev.meshapi.TypeRef;
import dev.meshapi.annotation.MeshGenerated;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullUnmarked;

/** The messages of {@link Phone} as they travel. */
@MeshGenerated
@Generated("dev.meshapi.processor.MeshProcessor")
@NullUnmarked
final class PhoneMessages {
    static final Failure<Dropped, DroppedState> DROPPED = new Failure<>(
            "Dropped",
            Dropped.class,
            TypeRef.of(DroppedState.class, PhoneCodecs.DROPPED_STATE),
            failure -> new DroppedState(failure.getMessage()),
            state -> new Dropped(state.message(), (Throwable) null));

    static final dev.meshapi.Message<String, One> CALL = dev.meshapi.Message.request(
            "Phone.call", TypeRef.of(String.class), TypeRef.of(One.class, PhoneCodecs.ONE));

    static final dev.meshapi.Message<TargetRequest, Async> TARGET = dev.meshapi.Message.request(
            "Phone.target", TypeRef.of(TargetRequest.class, PhoneCodecs.TARGET_REQUEST),
            TypeRef.of(Async.class, PhoneCodecs.ASYNC));

    static final dev.meshapi.Message<RequestRequest, List> REQUEST = dev.meshapi.Message.request(
            "Phone.request", TypeRef.of(RequestRequest.class, PhoneCodecs.REQUEST_REQUEST),
            TypeRef.of(List.class, PhoneCodecs.LIST));

    static final dev.meshapi.Message<Mesh, Void> HANDLER = dev.meshapi.Message.oneWay(
            "Phone.handler", TypeRef.of(Mesh.class, PhoneCodecs.MESH));

    static final dev.meshapi.Message<String, Void> ALL = dev.meshapi.Message.oneWay(
            "Phone.all", TypeRef.of(String.class));

    static final dev.meshapi.Message<NothingRequest, String> NOTHING = dev.meshapi.Message.request(
            "Phone.nothing", TypeRef.of(NothingRequest.class, PhoneCodecs.NOTHING_REQUEST),
            TypeRef.of(String.class), DROPPED);

    static final dev.meshapi.Message<Integer, Void> RING = dev.meshapi.Message.request(
            "Phone.ringLong", TypeRef.of(int.class), TypeRef.NOTHING);

    static final dev.meshapi.Message<Void, Void> RING_2 = dev.meshapi.Message.request(
            "Phone.ring", TypeRef.NOTHING, TypeRef.NOTHING);

    static final dev.meshapi.Message<Void, Void> DROPPED_2 = dev.meshapi.Message.request(
            "Phone.dropped", TypeRef.NOTHING, TypeRef.NOTHING);

    static final dev.meshapi.Message<YieldRequest, String> YIELD = dev.meshapi.Message.request(
            "Phone.yield", TypeRef.of(YieldRequest.class, PhoneCodecs.YIELD_REQUEST),
            TypeRef.of(String.class));

    static final dev.meshapi.Message<String, Void> RECORD = dev.meshapi.Message.request(
            "Phone.record", TypeRef.of(String.class), TypeRef.NOTHING);

    static final dev.meshapi.Message<RingRequestRequest, Void> RING_REQUEST =
            dev.meshapi.Message.request(
            "Phone.ringRequest",
            TypeRef.of(RingRequestRequest.class, PhoneCodecs.RING_REQUEST_REQUEST),
            TypeRef.NOTHING);

    static final dev.meshapi.Message<GatherRequest, Replies> GATHER = dev.meshapi.Message.request(
            "Phone.gather", TypeRef.of(GatherRequest.class, PhoneCodecs.GATHER_REQUEST),
            TypeRef.of(Replies.class, PhoneCodecs.REPLIES));

    static final dev.meshapi.Message<ProgressRequest, Void> PROGRESS = dev.meshapi.Message.request(
            "Phone.progress", TypeRef.of(ProgressRequest.class, PhoneCodecs.PROGRESS_REQUEST),
            TypeRef.NOTHING)
            .reporting(TypeRef.of(Gather.class));

    static final dev.meshapi.Message<RingRequest, Void> RING_3 = dev.meshapi.Message.request(
            "Phone.ring-loud", TypeRef.of(RingRequest.class, PhoneCodecs.RING_REQUEST),
            TypeRef.NOTHING);

    private PhoneMessages() {}

    /** The parameters of {@link Phone#target}. */
    record TargetRequest(Mesh target, Message mesh) {}

    /** The parameters of {@link Phone#request}. */
    record RequestRequest(List request, Mesh handler, String call, String context) {}

    /** The parameters of {@link Phone#nothing}. */
    record NothingRequest(String state, String failure) {}

    /** The parameters of {@link Phone#yield}. */
    record YieldRequest(int record, String var) {}

    /** The parameters of {@link Phone#ringRequest}. */
    record RingRequestRequest(int one, int two) {}

    /** The parameters of {@link Phone#gather}. */
    record GatherRequest(Gather gather, String gathering, Collection replies) {}

    /** The parameters of {@link Phone#progress}. */
    record ProgressRequest(String progress, String reports, String target) {}

    /** The parameters of {@link Phone#ring(int, double)}. */
    record RingRequest(int times, double loudness) {}

    /** What travels of {@link Dropped}. */
    record DroppedState(String message) {}
}
