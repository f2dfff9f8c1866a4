package clash;

import dev.meshapi.Binding;
import dev.meshapi.MeshDispatcher;
import dev.meshapi.annotation.MeshGenerated;
import java.util.List;
import javax.annotation.processing.Generated;

/** Serves {@link Phone}: runs a handler for each message. */
@MeshGenerated
@Generated("dev.meshapi.processor.MeshProcessor")
public final class PhoneDispatcher implements MeshDispatcher {
    private final List<Binding<?, ?>> bindings;

    /** Serves {@link Phone} with code that blocks. */
    public PhoneDispatcher(PhoneHandler handler) {
        this.bindings = List.<Binding<?, ?>>of(
                Binding.replying(PhoneMessages.CALL, (call, context) ->
                        handler.call(call, context)),
                Binding.replying(PhoneMessages.TARGET, (request, call) ->
                        handler.target(request.target(), request.mesh(), call)),
                Binding.replying(PhoneMessages.REQUEST, (request, callContext) -> handler.request(
                        request.request(), request.handler(), request.call(), request.context(),
                        callContext)),
                Binding.running(PhoneMessages.HANDLER, (request, call) ->
                        handler.handler(request, call)),
                Binding.running(PhoneMessages.ALL, (target, call) -> handler.all(target, call)),
                Binding.replying(PhoneMessages.NOTHING, (request, call) ->
                        handler.nothing(request.state(), request.failure(), call)),
                Binding.running(PhoneMessages.RING, (times, call) -> handler.ring(times, call)),
                Binding.running(PhoneMessages.RING_2, (nothing, call) -> handler.ring(call)),
                Binding.running(PhoneMessages.DROPPED_2, (nothing, call) -> handler.dropped(call)),
                Binding.replying(PhoneMessages.YIELD, (request, call) ->
                        handler.yield(request.record(), request.var(), call)),
                Binding.running(PhoneMessages.RECORD, (sealed, call) ->
                        handler.record(sealed, call)),
                Binding.running(PhoneMessages.RING_REQUEST, (request, call) ->
                        handler.ringRequest(request.one(), request.two(), call)),
                Binding.replying(PhoneMessages.GATHER, (request, call) -> handler.gather(
                        request.gather(), request.gathering(), request.replies(), call)),
                Binding.running(PhoneMessages.PROGRESS, (request, call) -> handler.progress(
                        request.progress(), request.reports(), request.target(),
                        call.progress(Gather.class), call)),
                Binding.running(PhoneMessages.RING_3, (request, call) ->
                        handler.ring(request.times(), request.loudness(), call)));
    }

    /** Serves {@link Phone} with code that promises. */
    public PhoneDispatcher(PhoneHandler.Async handler) {
        this.bindings = List.<Binding<?, ?>>of(
                Binding.promising(PhoneMessages.CALL, (call, context) ->
                        handler.call(call, context)),
                Binding.promising(PhoneMessages.TARGET, (request, call) ->
                        handler.target(request.target(), request.mesh(), call)),
                Binding.promising(PhoneMessages.REQUEST, (request, callContext) -> handler.request(
                        request.request(), request.handler(), request.call(), request.context(),
                        callContext)),
                Binding.promising(PhoneMessages.HANDLER, (request, call) ->
                        handler.handler(request, call)),
                Binding.promising(PhoneMessages.ALL, (target, call) -> handler.all(target, call)),
                Binding.promising(PhoneMessages.NOTHING, (request, call) ->
                        handler.nothing(request.state(), request.failure(), call)),
                Binding.promising(PhoneMessages.RING, (times, call) -> handler.ring(times, call)),
                Binding.promising(PhoneMessages.RING_2, (nothing, call) -> handler.ring(call)),
                Binding.promising(PhoneMessages.DROPPED_2, (nothing, call) ->
                        handler.dropped(call)),
                Binding.promising(PhoneMessages.YIELD, (request, call) ->
                        handler.yield(request.record(), request.var(), call)),
                Binding.promising(PhoneMessages.RECORD, (sealed, call) ->
                        handler.record(sealed, call)),
                Binding.promising(PhoneMessages.RING_REQUEST, (request, call) ->
                        handler.ringRequest(request.one(), request.two(), call)),
                Binding.promising(PhoneMessages.GATHER, (request, call) -> handler.gather(
                        request.gather(), request.gathering(), request.replies(), call)),
                Binding.promising(PhoneMessages.PROGRESS, (request, call) -> handler.progress(
                        request.progress(), request.reports(), request.target(),
                        call.progress(Gather.class), call)),
                Binding.promising(PhoneMessages.RING_3, (request, call) ->
                        handler.ring(request.times(), request.loudness(), call)));
    }

    @Override
    public Class<?> api() {
        return Phone.class;
    }

    @Override
    public String name() {
        return "Phone";
    }

    @Override
    public String fingerprint() {
        return "c3a0b42f69e8a971";
    }

    @Override
    public List<Binding<?, ?>> bindings() {
        return bindings;
    }
}
