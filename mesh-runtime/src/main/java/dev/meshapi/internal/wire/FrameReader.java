package dev.meshapi.internal.wire;

import dev.meshapi.internal.wire.BadFrame.Kind;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads the header of a frame and leaves its payload as bytes. Any order of fields and any JSON form is accepted, unknown
 * fields are skipped, and anything else is a {@link BadFrame}. Stateless: every thread may use it.
 */
public final class FrameReader {
    private static final int LONGEST_ID = 200;
    private static final int LONGEST_TYPE = 200;
    /** Anything longer is as good as this, and cannot overflow nanoseconds. */
    private static final long LONGEST_MS = 365L * 24 * 60 * 60 * 1000;

    /** More than the payload codec writes, so that what it writes is never refused for its envelope. */
    private static final int DEEPEST = 1_000;

    /** The size of a frame is limited as a whole; its parts need no limits of their own. */
    private final TokenStreamFactory json = JsonFactory.builder()
            .disable(TokenStreamFactory.Feature.INTERN_PROPERTY_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .build())
            .build();

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
    public Frame read(byte[] bytes) throws BadFrame {
        if (bytes.length > maxBytes) {
            throw new BadFrame(Kind.OVERSIZED, bytes.length + " bytes; the limit is " + maxBytes);
        }
        requireUtf8(bytes);
        Header header = new Header();
        try (JsonParser parser = json.createParser(ObjectReadContext.empty(), bytes, 0, bytes.length)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new BadFrame(Kind.FOREIGN, "not a JSON object");
            }
            for (String name = parser.nextName(); name != null; name = parser.nextName()) {
                parser.nextToken();
                header.field(name, parser, bytes);
            }
            if (parser.currentToken() != JsonToken.END_OBJECT || parser.nextToken() != null) {
                throw new BadFrame(Kind.MALFORMED, "bytes after the frame");
            }
        } catch (JacksonException e) {
            throw new BadFrame(Kind.MALFORMED, e.getOriginalMessage());
        }
        return header.frame();
    }

    /** The parser would take UTF-16 and UTF-32 for what they are. JSON in UTF-8 has no zero byte. */
    private static void requireUtf8(byte[] bytes) throws BadFrame {
        for (int i = 0; i < Math.min(4, bytes.length); i++) {
            if (bytes[i] == 0) {
                throw new BadFrame(Kind.MALFORMED, "not UTF-8");
            }
        }
    }

    /** The fields seen so far. */
    private static final class Header {
        private @Nullable String requestId;
        private @Nullable String type;
        private long senderInstanceId;
        private long senderIncarnation;
        private long targetIncarnation;
        private long timeoutMs;
        private long deadlineMs;
        private long ping;
        private boolean oneWay;
        private boolean reply;
        private boolean heartbeat;
        private boolean cancel;
        private boolean broadcast;
        private boolean query;
        private boolean progress;
        private long sequence;
        private @Nullable IdRanges to;
        private Map<String, String> headers = Map.of();
        private @Nullable Slice data;
        private @Nullable WireError error;

        void field(String name, JsonParser parser, byte[] bytes) throws BadFrame {
            switch (name) {
                case "requestId" -> requestId = text(name, parser, LONGEST_ID);
                case "senderInstanceId" -> senderInstanceId = positive(name, parser);
                case "senderIncarnation" -> senderIncarnation = incarnation(name, parser);
                case "targetIncarnation" -> targetIncarnation = incarnation(name, parser);
                case "type" -> type = text(name, parser, LONGEST_TYPE);
                case "timeoutMs" -> timeoutMs = Math.min(LONGEST_MS, positive(name, parser));
                case "deadlineMs" -> deadlineMs = Math.min(LONGEST_MS, positive(name, parser));
                case "ping" -> ping = positive(name, parser);
                case "oneWay" -> oneWay = flag(name, parser);
                case "reply" -> reply = flag(name, parser);
                case "heartbeat" -> heartbeat = flag(name, parser);
                case "cancel" -> cancel = flag(name, parser);
                case "broadcast" -> broadcast = flag(name, parser);
                case "query" -> query = flag(name, parser);
                case "progress" -> progress = flag(name, parser);
                case "sequence" -> sequence = positive(name, parser);
                case "to" -> to = ids(name, parser);
                case "headers" -> headers = headers(name, parser);
                case "data" -> data = slice(parser, bytes);
                case "error" -> error = error(parser, bytes);
                default -> parser.skipChildren();
            }
        }

        Frame frame() throws BadFrame {
            if (ping > 0) {
                return new Frame.Ping(ping);
            }
            if (broadcast) {
                return new Frame.Broadcast(
                        sender(),
                        requestId,
                        to,
                        required("type", type),
                        timeoutMs,
                        deadlineMs,
                        sequence,
                        headers,
                        data);
            }
            String id = required("requestId", requestId);
            if (reply) {
                return new Frame.Reply(id, senderInstanceId, data, error);
            } else if (heartbeat) {
                return new Frame.Beat(id, senderInstanceId, data);
            } else if (cancel) {
                return new Frame.Cancel(id, senderInstanceId);
            } else if (query) {
                return new Frame.Query(id, sender());
            }
            return new Frame.Request(
                    id,
                    sender(),
                    targetIncarnation,
                    required("type", type),
                    timeoutMs,
                    deadlineMs,
                    oneWay,
                    sequence,
                    progress,
                    headers,
                    data);
        }

        private Frame.Sender sender() throws BadFrame {
            if (senderInstanceId == 0) {
                throw new BadFrame(Kind.FOREIGN, "no senderInstanceId");
            }
            return new Frame.Sender(senderInstanceId, senderIncarnation);
        }

        private static String required(String name, @Nullable String value) throws BadFrame {
            if (value == null) {
                throw new BadFrame(Kind.FOREIGN, "no " + name);
            }
            return value;
        }
    }

    private static String text(String name, JsonParser parser, int longest) throws BadFrame {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            throw new BadFrame(Kind.INVALID, name + " is not a string");
        }
        String value = parser.getString();
        if (value.isEmpty() || value.length() > longest) {
            throw new BadFrame(Kind.INVALID, name + " has " + value.length() + " characters, not 1 to " + longest);
        }
        return value;
    }

    private static long positive(String name, JsonParser parser) throws BadFrame {
        if (parser.currentToken() != JsonToken.VALUE_NUMBER_INT) {
            throw new BadFrame(Kind.INVALID, name + " is not a whole number");
        }
        if (parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER) {
            throw new BadFrame(Kind.INVALID, name + " has more than 64 bits");
        }
        long value = parser.getLongValue();
        if (value <= 0) {
            throw new BadFrame(Kind.INVALID, name + " is " + value + ", not positive");
        }
        return value;
    }

    private static long incarnation(String name, JsonParser parser) throws BadFrame {
        String text = text(name, parser, 16);
        try {
            if (text.charAt(0) != '+') {
                return Long.parseUnsignedLong(text, 16);
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new BadFrame(Kind.INVALID, name + " is not a hexadecimal number of up to 16 digits");
    }

    private static IdRanges ids(String name, JsonParser parser) throws BadFrame {
        IdRanges ids = parser.currentToken() == JsonToken.VALUE_STRING ? IdRanges.read(parser.getString()) : null;
        if (ids == null) {
            throw new BadFrame(Kind.INVALID, name + " is no list of ids such as 1-5,7");
        }
        return ids;
    }

    private static Map<String, String> headers(String name, JsonParser parser) throws BadFrame {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw new BadFrame(Kind.INVALID, name + " is not an object");
        }
        Map<String, String> headers = new HashMap<>();
        for (String key = parser.nextName(); key != null; key = parser.nextName()) {
            if (parser.nextToken() != JsonToken.VALUE_STRING) {
                throw new BadFrame(Kind.INVALID, name + " has a value that is not a string");
            }
            headers.put(key.toLowerCase(Locale.ROOT), parser.getString());
        }
        return Map.copyOf(headers);
    }

    private static boolean flag(String name, JsonParser parser) throws BadFrame {
        return switch (parser.currentToken()) {
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> throw new BadFrame(Kind.INVALID, name + " is neither true nor false");
        };
    }

    /** The bytes of the current value, checked to be JSON and not looked at further. */
    private static Slice slice(JsonParser parser, byte[] bytes) throws BadFrame {
        long start = parser.currentTokenLocation().getByteOffset();
        parser.skipChildren();
        parser.finishToken();
        long end = parser.currentLocation().getByteOffset();
        if (start < 0 || end < start) {
            throw new BadFrame(Kind.MALFORMED, "not UTF-8");
        }
        return new Slice(bytes, (int) start, (int) (end - start));
    }

    /** The structured form, or the plain text that other implementations of the protocol send. */
    private static @Nullable WireError error(JsonParser parser, byte[] bytes) throws BadFrame {
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return null;
        }
        if (parser.currentToken() == JsonToken.VALUE_STRING) {
            return new WireError(WireError.Kind.HANDLER, "Error", parser.getString(), null, 0);
        }
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw new BadFrame(Kind.INVALID, "error is neither an object nor a string");
        }
        String kind = null;
        String type = null;
        String message = null;
        Slice data = null;
        long retryAfterMs = 0;
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            parser.nextToken();
            switch (name) {
                case "kind" -> kind = parser.getValueAsString();
                case "type" -> type = parser.getValueAsString();
                case "message" -> message = parser.getValueAsString();
                case "retryAfterMs" -> retryAfterMs = Math.min(LONGEST_MS, positive("retryAfterMs", parser));
                case "data" -> data = slice(parser, bytes);
                default -> parser.skipChildren();
            }
            parser.skipChildren();
        }
        return new WireError(WireError.Kind.of(kind), type, message, data, retryAfterMs);
    }
}
