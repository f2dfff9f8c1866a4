package dev.meshapi.internal.dispatch;

import dev.meshapi.Message;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a handler reports to a caller on its own node: the very objects. */
final class LocalReports extends Reports {
    private static final Logger log = LoggerFactory.getLogger(LocalReports.class);

    private final Consumer<Object> listener;

    private LocalReports(Consumer<Object> listener) {
        this.listener = listener;
    }

    /** Null if the caller does not listen, or the message declares nothing to hear. */
    static @Nullable LocalReports of(Message<?, ?> message, LocalOptions options) {
        Consumer<Object> listener = options.progress();
        return listener == null || message.progress().isEmpty() ? null : new LocalReports(listener);
    }

    @Override
    Object prepared(Object report) {
        return report;
    }

    @Override
    void send(Object report) {
        try {
            listener.accept(report);
        } catch (Throwable e) {
            log.error("Who listens to the reports of a call has failed; the call goes on", e);
        }
    }
}
