package dev.meshapi.processor.schema;

import java.util.Iterator;
import java.util.Map;

/** Writes one thing per line, so that a difference of two texts shows what has changed. */
final class JsonWriter {
    private final StringBuilder text = new StringBuilder();

    private JsonWriter() {}

    static String write(Json json) {
        JsonWriter writer = new JsonWriter();
        writer.value(json, "\n");
        return writer.text.append('\n').toString();
    }

    private void value(Json json, String newLine) {
        if (json instanceof Json.Text string) {
            text(string.value());
        } else if (json instanceof Json.Int number) {
            text.append(number.value());
        } else if (json instanceof Json.Yes) {
            text.append("true");
        } else if (json instanceof Json.Items array) {
            items(array, newLine);
        } else if (json instanceof Json.Members object) {
            members(object, newLine);
        }
    }

    private void items(Json.Items array, String newLine) {
        String inside = newLine + "  ";
        text.append('[');
        for (Iterator<Json> items = array.items().iterator(); items.hasNext(); ) {
            text.append(inside);
            value(items.next(), inside);
            text.append(items.hasNext() ? "," : newLine);
        }
        text.append(']');
    }

    private void members(Json.Members object, String newLine) {
        String inside = newLine + "  ";
        text.append('{');
        for (Iterator<Map.Entry<String, Json>> members =
                        object.members().entrySet().iterator();
                members.hasNext(); ) {
            Map.Entry<String, Json> member = members.next();
            text.append(inside);
            text(member.getKey());
            text.append(": ");
            value(member.getValue(), inside);
            text.append(members.hasNext() ? "," : newLine);
        }
        text.append('}');
    }

    private void text(String value) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                text.append('\\').append(c);
            } else if (c < ' ' || c > '~') {
                text.append(String.format("\\u%04x", (int) c));
            } else {
                text.append(c);
            }
        }
        text.append('"');
    }
}
