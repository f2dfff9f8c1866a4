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

/** Reads frames of any JSON form, by a general parser. Stateless. */
final class JsonFrames {
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

    /** Reads the frame that these bytes are, all of them. */
    Frame read(byte[] bytes, int from, int to) throws BadFrame {
        requireUtf8(bytes, from, to);
        Header header = new Header();
        try (JsonParser parser = json.createParser(ObjectReadContext.empty(), bytes, from, to - from)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new BadFrame(Kind.FOREIGN, "not a JSON object");
            }
            for (String name = parser.nextName(); name != null; name = parser.nextName()) {
                parser.nextToken();
                field(header, name, parser, bytes, from);
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
    private static void requireUtf8(byte[] bytes, int from, int to) throws BadFrame {
        for (int i = from; i < Math.min(from + 4, to); i++) {
            if (bytes[i] == 0) {
                throw new BadFrame(Kind.MALFORMED, "not UTF-8");
            }
        }
    }

    private static void field(Header header, String name, JsonParser parser, byte[] bytes, int from) throws BadFrame {
        switch (name) {
            case "requestId" -> header.requestId = text(name, parser, Header.LONGEST_ID);
            case "senderInstanceId" -> header.senderInstanceId = positive(name, parser);
            case "senderIncarnation" -> header.senderIncarnation = incarnation(name, parser);
            case "targetIncarnation" -> header.targetIncarnation = incarnation(name, parser);
            case "type" -> header.type = text(name, parser, Header.LONGEST_TYPE);
            case "timeoutMs" -> header.timeoutMs = Math.min(Header.LONGEST_MS, positive(name, parser));
            case "deadlineMs" -> header.deadlineMs = Math.min(Header.LONGEST_MS, positive(name, parser));
            case "ping" -> header.ping = positive(name, parser);
            case "oneWay" -> header.oneWay = flag(name, parser);
            case "reply" -> header.reply = flag(name, parser);
            case "heartbeat" -> header.heartbeat = flag(name, parser);
            case "cancel" -> header.cancel = flag(name, parser);
            case "broadcast" -> header.broadcast = flag(name, parser);
            case "query" -> header.query = flag(name, parser);
            case "progress" -> header.progress = flag(name, parser);
            case "sequence" -> header.sequence = positive(name, parser);
            case "to" -> header.to = ids(name, parser);
            case "headers" -> header.headers = headers(name, parser);
            case "data" -> header.data = slice(parser, bytes, from);
            case "error" -> header.error = error(parser, bytes, from);
            default -> parser.skipChildren();
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
    private static Slice slice(JsonParser parser, byte[] bytes, int from) throws BadFrame {
        long start = parser.currentTokenLocation().getByteOffset();
        parser.skipChildren();
        parser.finishToken();
        long end = parser.currentLocation().getByteOffset();
        if (start < 0 || end < start) {
            throw new BadFrame(Kind.MALFORMED, "not UTF-8");
        }
        return new Slice(bytes, from + (int) start, (int) (end - start));
    }

    /** The structured form, or the plain text that other implementations of the protocol send. */
    private static @Nullable WireError error(JsonParser parser, byte[] bytes, int from) throws BadFrame {
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
                case "retryAfterMs" -> retryAfterMs = Math.min(Header.LONGEST_MS, positive("retryAfterMs", parser));
                case "data" -> data = slice(parser, bytes, from);
                default -> parser.skipChildren();
            }
            parser.skipChildren();
        }
        return new WireError(WireError.Kind.of(kind), type, message, data, retryAfterMs);
    }
}
