package dev.meshapi.processor.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The same JSON written otherwise, and JSON that is nearly the same. */
final class Variants {
    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> ODD = List.of(
            "null",
            "0",
            "-0",
            "1.0",
            "1e2",
            "-7",
            "300",
            "12345678901",
            "123456789012345678901",
            "0.1",
            "01",
            "1.",
            "true",
            "nul",
            "\"\"",
            "\"x\"",
            "\"7\"",
            "\"NaN\"",
            "\"RED\"",
            "\"2020-01-02\"",
            "\"2020-01-02T03:04:05Z\"",
            "\"é€😀\"",
            "\"\\ud800\"",
            "[]",
            "[null]",
            "[1,]",
            "[[1,2]]",
            "{}",
            "{\"a\":1}",
            "{\"type\":\"lemon\",\"sourness\":1}",
            "{\"sourness\":1,\"type\":\"lemon\"}");

    private final Random random;

    Variants(long seed) {
        this.random = new Random(seed);
    }

    /** With white space, and with escapes that nobody needs; the fields in any order, and others among them. */
    byte[] sameAs(byte[] json) {
        return printed(json, 0);
    }

    /** Some values are replaced, left out, or there twice; what is left may be no JSON. */
    byte[] similarTo(byte[] json) {
        return printed(json, 6);
    }

    /** Bytes are changed, inserted or missing. */
    byte[] corrupted(byte[] json) {
        byte[] bytes = json.clone();
        for (int i = random.nextInt(3); i >= 0 && bytes.length > 0; i--) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(3)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 -> bytes[at] = (byte) "{}[],:\"\\ 0-.e".charAt(random.nextInt(13));
                default -> System.arraycopy(bytes, at, bytes, Math.max(0, at - 1), bytes.length - at);
            }
        }
        return bytes;
    }

    private byte[] printed(byte[] json, int oddity) {
        StringBuilder text = new StringBuilder();
        print(JSON.readTree(json), text, oddity);
        return text.toString().getBytes(UTF_8);
    }

    private void print(JsonNode node, StringBuilder out, int oddity) {
        space(out);
        if (random.nextInt(100) < oddity) {
            out.append(ODD.get(random.nextInt(ODD.size())));
        } else if (node instanceof ObjectNode object) {
            print(object, out, oddity);
        } else if (node instanceof ArrayNode array) {
            print(array, out, oddity);
        } else if (node.isString()) {
            print(node.asString(), out, 10);
        } else {
            out.append(node);
        }
        space(out);
    }

    private void print(ArrayNode array, StringBuilder out, int oddity) {
        out.append('[');
        String before = "";
        for (JsonNode each : array) {
            out.append(before);
            print(each, out, oddity);
            before = ",";
        }
        space(out);
        out.append(']');
    }

    /** The name of a member of a family stays in front: another place is legal, but unusual. */
    private void print(ObjectNode object, StringBuilder out, int oddity) {
        List<Map.Entry<String, JsonNode>> fields = new ArrayList<>(object.properties());
        if (random.nextBoolean() && (oddity > 0 || !object.has("type"))) {
            Collections.shuffle(fields, random);
        }
        out.append('{');
        String before = "";
        for (Map.Entry<String, JsonNode> field : fields) {
            int times = random.nextInt(100) >= oddity ? 1 : random.nextInt(3);
            for (; times > 0; times--) {
                out.append(before);
                name(field.getKey(), out, oddity);
                print(field.getValue(), out, oddity);
                before = ",";
            }
            if (random.nextInt(15) == 0) {
                out.append(before);
                name("unknown é?", out, 0);
                out.append("{\"a\": [1, -2.5e3, true, null, \"é\\n\"]}");
                before = ",";
            }
        }
        space(out);
        out.append('}');
    }

    private void name(String name, StringBuilder out, int oddity) {
        space(out);
        print(name, out, oddity);
        space(out);
        out.append(':');
    }

    private void print(String text, StringBuilder out, int oddity) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '"' || c == '\\' || random.nextInt(400) < oddity) {
                out.append(String.format("\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }

    private void space(StringBuilder out) {
        if (random.nextInt(4) == 0) {
            out.append(" \n\r\t".charAt(random.nextInt(4)));
        }
    }
}
