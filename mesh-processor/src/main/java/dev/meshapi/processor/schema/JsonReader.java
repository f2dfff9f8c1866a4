package dev.meshapi.processor.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads what {@link JsonWriter} writes, however it is laid out, and nothing else. */
final class JsonReader {
    private static final int DEEPEST = 20;

    private final String text;
    private int next;

    private JsonReader(String text) {
        this.text = text;
    }

    static Json read(String text) throws BadSchema {
        JsonReader reader = new JsonReader(text);
        Json json = reader.value(0);
        if (reader.peek() != 0) {
            throw reader.expected("the end of the file");
        }
        return json;
    }

    private Json value(int depth) throws BadSchema {
        char first = peek();
        int at = next;
        if (depth > DEEPEST) {
            throw new BadSchema(text, at, "nothing in a schema is nested so deep");
        }
        if (first == '{') {
            return members(at, depth);
        } else if (first == '[') {
            return items(at, depth);
        } else if (first == '"') {
            return new Json.Text(string(), at);
        } else if (first >= '0' && first <= '9') {
            return number(at);
        } else if (text.startsWith("true", next)) {
            next += 4;
            return new Json.Yes(at);
        }
        throw expected("a value");
    }

    private Json number(int at) throws BadSchema {
        while (next < text.length() && Character.isDigit(text.charAt(next))) {
            next++;
        }
        if (next - at > 9) {
            throw new BadSchema(text, at, "no number in a schema is that large");
        }
        return new Json.Int(Integer.parseInt(text.substring(at, next)), at);
    }

    private Json members(int at, int depth) throws BadSchema {
        Map<String, Json> members = new LinkedHashMap<>();
        next++;
        boolean more = peek() != '}';
        while (more) {
            peek();
            int nameAt = next;
            String name = string();
            expect(':');
            if (members.put(name, value(depth + 1)) != null) {
                throw new BadSchema(text, nameAt, "'" + name + "' is there twice");
            }
            more = comma('}');
        }
        expect('}');
        return new Json.Members(members, at);
    }

    private Json items(int at, int depth) throws BadSchema {
        List<Json> items = new ArrayList<>();
        next++;
        boolean more = peek() != ']';
        while (more) {
            items.add(value(depth + 1));
            more = comma(']');
        }
        expect(']');
        return new Json.Items(items, at);
    }

    private boolean comma(char end) throws BadSchema {
        if (peek() == end) {
            return false;
        }
        expect(',');
        return true;
    }

    private String string() throws BadSchema {
        expect('"');
        StringBuilder value = new StringBuilder();
        while (next < text.length() && text.charAt(next) != '"') {
            char c = text.charAt(next++);
            if (c < ' ') {
                next--;
                throw expected("'\"'");
            }
            value.append(c == '\\' ? escaped() : c);
        }
        expect('"');
        return value.toString();
    }

    private char escaped() throws BadSchema {
        char c = next < text.length() ? text.charAt(next++) : 0;
        if (c == '"' || c == '\\') {
            return c;
        }
        if (c == 'u'
                && next + 4 <= text.length()
                && text.substring(next, next + 4).matches("[0-9a-fA-F]{4}")) {
            next += 4;
            return (char) Integer.parseInt(text.substring(next - 4, next), 16);
        }
        next--;
        throw expected("an escaped character");
    }

    private void expect(char c) throws BadSchema {
        if (peek() != c) {
            throw expected("'" + c + "'");
        }
        next++;
    }

    /** The next character that is no space; 0 at the end. */
    private char peek() {
        while (next < text.length() && " \t\r\n".indexOf(text.charAt(next)) >= 0) {
            next++;
        }
        return next < text.length() ? text.charAt(next) : 0;
    }

    private BadSchema expected(String what) {
        String found = next < text.length() ? "'" + text.charAt(next) + "'" : "the end of the file";
        return new BadSchema(text, next, "expected " + what + ", found " + found);
    }
}
