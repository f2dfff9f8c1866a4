package dev.meshapi.internal.dispatch;

import dev.meshapi.internal.membership.Identity;
import dev.meshapi.internal.wire.BadFrame;
import dev.meshapi.internal.wire.Frame;
import dev.meshapi.internal.wire.FrameReader;
import dev.meshapi.internal.wire.WireError;
import dev.meshapi.internal.wire.WireError.Kind;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where everything arrives: reads the header of each frame, on an I/O thread, and hands the frame to whom it is for. Never
 * blocks and runs no user code.
 */
public final class Inbox {
    private static final Logger log = LoggerFactory.getLogger(Inbox.class);

    private final Identity self;
    private final FrameReader reader;
    private final Service service;
    private final Consumer<Frame.Reply> replied;
    private final Consumer<Frame.Beat> heard;
    private final Consumer<Frame.Ping> pinged;
    private final Consumer<Frame> each;
    private final Consumer<BadFrame> bad;

    /**
     * The inbox of this node.
     *
     * @param replied gets the replies to own calls
     * @param heard gets the signs of life of own calls
     * @param pinged gets what this node has sent to itself
     */
    public Inbox(
            Identity self,
            FrameReader reader,
            Service service,
            Consumer<Frame.Reply> replied,
            Consumer<Frame.Beat> heard,
            Consumer<Frame.Ping> pinged,
            DroppedFrames dropped) {
        this.self = self;
        this.reader = reader;
        this.service = service;
        this.replied = replied;
        this.heard = heard;
        this.pinged = pinged;
        this.each = this::take;
        this.bad = dropped::count;
    }

    /** A message on one of this node's channels, with one frame or several. */
    public void received(byte[] body) {
        reader.read(body, each, bad);
    }

    /** Whatever goes wrong with one frame, those behind it in the message are not to blame. */
    private void take(Frame frame) {
        try {
            handOver(frame);
        } catch (RuntimeException | Error e) {
            log.error("A frame could not be handed over; the next ones are", e);
        }
    }

    private void handOver(Frame frame) {
        if (frame instanceof Frame.Request request) {
            requested(request);
        } else if (frame instanceof Frame.Reply reply) {
            replied.accept(reply);
        } else if (frame instanceof Frame.Beat beat) {
            heard.accept(beat);
        } else if (frame instanceof Frame.Cancel cancel) {
            service.cancel(cancel);
        } else if (frame instanceof Frame.Ping ping) {
            pinged.accept(ping);
        } else if (frame instanceof Frame.Broadcast broadcast && !isOwn(broadcast.sender())) {
            service.broadcast(broadcast);
        }
    }

    private void requested(Frame.Request request) {
        long target = request.targetIncarnation();
        if (target == 0 || target == self.incarnation()) {
            service.request(request);
        } else {
            service.refuse(request, WireError.of(Kind.UNAVAILABLE, "it was meant for another incarnation of the node"));
        }
    }

    private boolean isOwn(Frame.Sender sender) {
        return sender.instanceId() == self.instanceId() && sender.incarnation() == self.incarnation();
    }
}
