package dev.meshapi.internal.dispatch;

import dev.meshapi.internal.membership.Identity;
import dev.meshapi.internal.wire.BadFrame;
import dev.meshapi.internal.wire.Frame;
import dev.meshapi.internal.wire.FrameReader;
import java.util.Arrays;
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
    private final byte[] channel;
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
     * @param channel where it listens for what is for it alone
     * @param replied gets the replies to own calls
     * @param heard gets the signs of life of own calls
     * @param pinged gets what this node has sent to itself
     */
    public Inbox(
            Identity self,
            byte[] channel,
            FrameReader reader,
            Service service,
            Consumer<Frame.Reply> replied,
            Consumer<Frame.Beat> heard,
            Consumer<Frame.Ping> pinged,
            DroppedFrames dropped) {
        this.self = self;
        this.channel = channel.clone();
        this.reader = reader;
        this.service = service;
        this.replied = replied;
        this.heard = heard;
        this.pinged = pinged;
        this.each = this::take;
        this.bad = dropped::count;
    }

    /**
     * Whether this is the channel of this identity. What still comes on that of an earlier one is not for it: it knows nothing of
     * the requests that the other has run.
     */
    public boolean listensTo(byte[] where) {
        return Arrays.equals(channel, where);
    }

    /** A message on one of this node's channels, with one frame or several. */
    public void received(byte[] body) {
        reader.read(body, each, bad);
    }

    /** Whatever goes wrong with one frame, those behind it in the message are not to blame. */
    private void take(Frame frame) {
        try {
            handOver(frame);
        } catch (Throwable e) {
            log.error("A frame could not be handed over; the next ones are", e);
        }
    }

    private void handOver(Frame frame) {
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
