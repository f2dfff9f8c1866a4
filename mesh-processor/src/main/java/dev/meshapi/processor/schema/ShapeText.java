package dev.meshapi.processor.schema;

import dev.meshapi.processor.model.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Shapes as text: {@code int}, {@code list<shop.Item>}, {@code map<string, decimal>}. */
final class ShapeText {
    private static final Map<String, Shape.Kind> KINDS =
            Stream.of(Shape.Kind.values()).collect(Collectors.toMap(Shape.Kind::wireName, Function.identity()));

    private ShapeText() {}

    static String of(Shape shape) {
        if (shape instanceof Shape.Scalar scalar) {
            return scalar.kind().wireName();
        } else if (shape instanceof Shape.ArrayOf array) {
            return "array<" + of(array.element()) + ">";
        } else if (shape instanceof Shape.ListOf list) {
            return "list<" + of(list.element()) + ">";
        } else if (shape instanceof Shape.SetOf set) {
            return "set<" + of(set.element()) + ">";
        } else if (shape instanceof Shape.MapOf map) {
            return "map<" + of(map.key()) + ", " + of(map.value()) + ">";
        } else if (shape instanceof Shape.EntryOf entry) {
            return "entry<" + of(entry.key()) + ", " + of(entry.value()) + ">";
        } else if (shape instanceof Shape.OptionalOf optional) {
            return "optional<" + of(optional.value()) + ">";
        } else if (shape instanceof Shape.Ref ref) {
            return reference(ref.name());
        }
        return "bytes";
    }

    /** A class of the unnamed package has no dot; it gets one, so that it is not taken for a word of ours. */
    private static String reference(String name) {
        return head(name).contains(".") ? name : "." + name;
    }

    /** Reads a shape; null if it is none. */
    static @Nullable Shape parse(String text) {
        String head = head(text);
        if (head.startsWith(".")) {
            return new Shape.Ref(text.substring(1));
        } else if (head.contains(".")) {
            return new Shape.Ref(text);
        } else if (head.length() == text.length()) {
            Shape.Kind kind = KINDS.get(text);
            return kind != null ? new Shape.Scalar(kind) : text.equals("bytes") ? new Shape.Bytes() : null;
        }
        List<Shape> parts = new ArrayList<>();
        for (String part : parts(text.substring(head.length()))) {
            Shape shape = parse(part);
            if (shape == null) {
                return null;
            }
            parts.add(shape);
        }
        return composed(head, parts);
    }

    private static @Nullable Shape composed(String word, List<Shape> parts) {
        if (parts.size() == 1) {
            Shape only = parts.get(0);
            return switch (word) {
                case "array" -> new Shape.ArrayOf(only);
                case "list" -> new Shape.ListOf(only);
                case "set" -> new Shape.SetOf(only);
                case "optional" -> new Shape.OptionalOf(only);
                default -> null;
            };
        } else if (parts.size() == 2) {
            return switch (word) {
                case "map" -> new Shape.MapOf(parts.get(0), parts.get(1));
                case "entry" -> new Shape.EntryOf(parts.get(0), parts.get(1));
                default -> null;
            };
        }
        return null;
    }

    private static String head(String text) {
        int angle = text.indexOf('<');
        return angle < 0 ? text : text.substring(0, angle);
    }

    /** What stands between the angle brackets, apart. */
    private static List<String> parts(String brackets) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int from = 1;
        for (int i = 0; i < brackets.length(); i++) {
            char c = brackets.charAt(i);
            depth += c == '<' ? 1 : c == '>' ? -1 : 0;
            boolean end = depth == 0 && i == brackets.length() - 1;
            if (end || (c == ',' && depth == 1)) {
                parts.add(brackets.substring(from, i).strip());
                from = i + 1;
            } else if (depth == 0) {
                return List.of();
            }
        }
        return depth == 0 ? parts : List.of();
    }
}
