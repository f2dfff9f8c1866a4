package dev.meshapi.internal.wire;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads frames of the form that {@link FrameWriter} gives them, byte by byte: no space between the fields, plain ASCII without
 * escapes in their values, payloads of any content. Whatever differs from that in any way is left to {@link JsonFrames}:
 * nothing is read otherwise here than there.
 */
final class CanonicalFrames {
    /** But {@code error}, which is rare and has fields of its own. */
    private enum Field {
        REQUEST_ID("requestId"),
        SENDER_ID("senderInstanceId"),
        SENDER_INCARNATION("senderIncarnation"),
        TARGET_INCARNATION("targetIncarnation"),
        TYPE("type"),
        ONE_WAY("oneWay"),
        TIMEOUT("timeoutMs"),
        DEADLINE("deadlineMs"),
        SEQUENCE("sequence"),
        PROGRESS("progress"),
        HEADERS("headers"),
        TO("to"),
        REPLY("reply"),
        HEARTBEAT("heartbeat"),
        CANCEL("cancel"),
        QUERY("query"),
        BROADCAST("broadcast"),
        PING("ping"),
        DATA("data");

        @SuppressWarnings("ImmutableEnumChecker") // nobody changes it
        private final byte[] name;

        Field(String name) {
            this.name = name.getBytes(US_ASCII);
        }
    }

    private static final int SLOTS = 256;

    /** The fields by length and first letter of their names, which tell them apart. */
    private static final @Nullable Field[] FIELDS = new Field[SLOTS];

    static {
        for (Field field : Field.values()) {
            int slot = slot(field.name.length, field.name[0]);
            if (FIELDS[slot] != null) {
                throw new AssertionError(field + " and " + FIELDS[slot] + " need another place");
            }
            FIELDS[slot] = field;
        }
    }

    private static int slot(int length, byte first) {
        return (length * 13 + first) & (SLOTS - 1);
    }

    private final Names types = new Names();

    /** The frame that begins here and ends with its line; null if it is to be read otherwise. */
    @Nullable Header read(byte[] bytes, int from) {
        JsonScan scan = new JsonScan(bytes, from);
        Header header = new Header();
        if (!scan.take('{')) {
            return null;
        }
        do {
            Field field = field(scan);
            if (field == null) {
                return null;
            }
            value(field, scan, header);
        } while (scan.take(','));
        if (!scan.take('}') || scan.hasFailed() || !scan.isLineEnd()) {
            return null;
        }
        header.end = scan.at();
        return header;
    }

    private static @Nullable Field field(JsonScan scan) {
        int length = scan.nameLength();
        Field field = length == 0 ? null : FIELDS[slot(length, scan.peek(1))];
        return field != null && scan.takeName(field.name) ? field : null;
    }

    /** What is not as it should be makes the scan fail. */
    private void value(Field field, JsonScan scan, Header header) {
        switch (field) {
            case REQUEST_ID -> header.requestId = scan.text(Header.LONGEST_ID);
            case SENDER_ID -> header.senderInstanceId = scan.positive();
            case SENDER_INCARNATION -> header.senderIncarnation = scan.hex();
            case TARGET_INCARNATION -> header.targetIncarnation = scan.hex();
            case TYPE -> header.type = scan.name(types, Header.LONGEST_TYPE);
            case ONE_WAY -> header.oneWay = scan.flag();
            case TIMEOUT -> header.timeoutMs = Math.min(Header.LONGEST_MS, scan.positive());
            case DEADLINE -> header.deadlineMs = Math.min(Header.LONGEST_MS, scan.positive());
            case SEQUENCE -> header.sequence = scan.positive();
            case PROGRESS -> header.progress = scan.flag();
            case HEADERS -> header.headers = headers(scan);
            case TO -> header.to = ids(scan);
            case REPLY -> header.reply = scan.flag();
            case HEARTBEAT -> header.heartbeat = scan.flag();
            case CANCEL -> header.cancel = scan.flag();
            case QUERY -> header.query = scan.flag();
            case BROADCAST -> header.broadcast = scan.flag();
            case PING -> header.ping = scan.positive();
            case DATA -> header.data = scan.value();
        }
    }

    private static @Nullable IdRanges ids(JsonScan scan) {
        IdRanges ids = IdRanges.read(scan.text(Integer.MAX_VALUE));
        if (ids == null) {
            scan.fail();
        }
        return ids;
    }

    private static Map<String, String> headers(JsonScan scan) {
        Map<String, String> headers = new HashMap<>();
        if (!scan.take('{')) {
            scan.fail();
        } else if (!scan.take('}')) {
            do {
                String name = scan.lowerCaseName();
                headers.put(name, scan.text(Integer.MAX_VALUE));
            } while (scan.take(','));
            if (!scan.take('}')) {
                scan.fail();
            }
        }
        return Map.copyOf(headers);
    }
}
