package dev.meshapi.internal.wire;

import dev.meshapi.internal.wire.BadFrame.Kind;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads the headers of frames and leaves their payloads as bytes. Any order of fields and any JSON form is accepted, unknown
 * fields are skipped, and anything else is a {@link BadFrame}. Frames as we write them have a way of their own, which costs
 * a fraction. Every thread may use it.
 */
public final class FrameReader {
    private final CanonicalFrames canonical = new CanonicalFrames();
    private final JsonFrames general = new JsonFrames();
    private final int maxBytes;

    /** A reader that refuses frames of more bytes than this. */
    public FrameReader(int maxBytes) {
        this.maxBytes = maxBytes;
    }

    /**
     * Reads one frame.
     *
     * @throws BadFrame if the bytes are none
     */
    public Frame read(byte[] frame) throws BadFrame {
        Header header = canonical.read(frame, 0);
        return header != null && header.end == frame.length ? frame(header, 0) : read(frame, 0, frame.length);
    }

    /**
     * Reads a message: a frame, or several, one on each line.
     *
     * @param frames gets each frame, in order
     * @param bad gets what is wrong with a line that is none; the lines beside it are read all the same
     */
    public void read(byte[] message, Consumer<Frame> frames, Consumer<BadFrame> bad) {
        boolean first = true;
        int from = 0;
        while (from < message.length) {
            if (firstOfLine(message, from) < 0) {
                from = lineEnd(message, from) + 1;
            } else {
                from = readLine(message, from, first, frames, bad) + 1;
                first = false;
            }
        }
        if (first) {
            bad.accept(new BadFrame(Kind.FOREIGN, "nothing but white space"));
        }
    }

    /** Returns where the line ends, or the message if all of it is one frame. */
    private int readLine(byte[] message, int from, boolean first, Consumer<Frame> frames, Consumer<BadFrame> bad) {
        Header header = canonical.read(message, from);
        int end = header != null ? header.end : lineEnd(message, from);
        Frame frame = null;
        try {
            if (header != null) {
                frame = frame(header, from);
            } else if (first && end < message.length && !isWhole(message, end)) {
                frame = readWhole(message);
                end = frame != null ? message.length : end;
            }
            if (frame == null) {
                frame = read(message, from, end);
            }
        } catch (BadFrame e) {
            bad.accept(e);
            return end;
        }
        frames.accept(frame);
        return end;
    }

    private Frame frame(Header header, int from) throws BadFrame {
        requireSize(header.end - from);
        return header.frame();
    }

    private Frame read(byte[] bytes, int from, int to) throws BadFrame {
        requireSize(to - from);
        return general.read(bytes, from, to);
    }

    private void requireSize(int bytes) throws BadFrame {
        if (bytes > maxBytes) {
            throw new BadFrame(Kind.OVERSIZED, bytes + " bytes; the limit is " + maxBytes);
        }
    }

    /** Other implementations of the protocol may write a frame with line feeds between its fields. */
    private @Nullable Frame readWhole(byte[] message) {
        try {
            return read(message, 0, message.length);
        } catch (BadFrame severalFramesOrNone) {
            return null;
        }
    }

    /** Whether a line that ends here could be a frame. */
    private static boolean isWhole(byte[] message, int end) {
        int last = end - 1;
        while (last >= 0 && isSpace(message[last])) {
            last--;
        }
        return last >= 0 && message[last] == '}';
    }

    /** Where the first byte of the line is that is no space; negative if there is none. */
    private static int firstOfLine(byte[] message, int from) {
        for (int i = from; i < message.length && message[i] != '\n'; i++) {
            if (!isSpace(message[i])) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isSpace(byte character) {
        return character >= 0 && character <= ' ';
    }

    private static int lineEnd(byte[] message, int from) {
        int end = from;
        while (end < message.length && message[end] != '\n') {
            end++;
        }
        return end;
    }
}
