package dev.meshapi.internal.dispatch;

import dev.meshapi.internal.membership.Identity;
import dev.meshapi.internal.wire.BadFrame;
import dev.meshapi.internal.wire.Frame;
import dev.meshapi.internal.wire.FrameReader;
import java.util.function.Consumer;

/**
 * Where everything arrives: reads the header of each frame, on an I/O thread, and hands the frame to whom it is for. Never
 * blocks and runs no user code.
 */
public final class Inbox {
    private final Identity self;
    private final FrameReader reader;
    private final Service service;
    private final Consumer<Frame.Reply> replied;
    private final Consumer<Frame.Beat> heard;
    private final Consumer<Frame.Ping> pinged;
    private final DroppedFrames dropped;

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
        this.dropped = dropped;
    }

    /** A message on one of this node's channels. */
    public void received(byte[] body) {
        Frame frame;
        try {
            frame = reader.read(body);
        } catch (BadFrame e) {
            dropped.count(e);
            return;
        }
        if (frame instanceof Frame.Request request) {
            service.request(request);
        } else if (frame instanceof Frame.Reply reply) {
            replied.accept(reply);
        } else if (frame instanceof Frame.Beat beat) {
            heard.accept(beat);
        } else if (frame instanceof Frame.Cancel cancel) {
            service.cancel(cancel);
        } else if (frame instanceof Frame.Ping ping) {
            pinged.accept(ping);
        } else if (frame instanceof Frame.Query query) {
            service.query(query);
        } else if (frame instanceof Frame.Broadcast broadcast && !isOwn(broadcast.sender())) {
            service.broadcast(broadcast);
        }
    }

    private boolean isOwn(Frame.Sender sender) {
        return sender.instanceId() == self.instanceId() && sender.incarnation() == self.incarnation();
    }
}
