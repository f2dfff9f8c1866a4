package dev.meshapi.internal.dispatch;

import dev.meshapi.Message;
import dev.meshapi.TypeRef;
import dev.meshapi.internal.wire.Frame;
import dev.meshapi.internal.wire.PayloadCodec.PayloadProblem;
import dev.meshapi.internal.wire.Slice;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a handler reports to a caller on another node: beats with data. */
final class ProgressBeats extends Reports {
    private static final Logger log = LoggerFactory.getLogger(ProgressBeats.class);

    private final Service service;
    private final Frame.Request request;
    private final TypeRef<?> type;

    private ProgressBeats(Service service, Frame.Request request, TypeRef<?> type) {
        this.service = service;
        this.request = request;
        this.type = type;
    }

    /** Null if the caller does not listen, or the message declares nothing to hear. */
    static @Nullable ProgressBeats of(Service service, Message<?, ?> message, Frame.Request request) {
        return request.progress() && !request.oneWay()
                ? message.progress()
                        .map(type -> new ProgressBeats(service, request, type))
                        .orElse(null)
                : null;
    }

    @Override
    @Nullable Object prepared(Object report) {
        try {
            Slice data = service.codec().write(report, type);
            if (data.length() <= service.maxPayloadBytes()) {
                return data;
            }
            log.warn("A report of {} is not sent: it has {} bytes (maxPayloadBytes)", request.type(), data.length());
        } catch (PayloadProblem e) {
            log.warn("A report of {} cannot be written", request.type(), e);
        }
        return null;
    }

    @Override
    void send(Object prepared) {
        Frame.Beat beat = new Frame.Beat(request.requestId(), 0, (Slice) prepared);
        service.answers().beat(request.sender(), beat, (receivers, failure) -> {
            if (failure != null || receivers == 0) {
                log.debug("A report of {} did not reach node {}", request.type(), request.sender());
            }
        });
    }
}
