package dev.meshapi.processor.schema;

import dev.meshapi.processor.model.Shape;
import dev.meshapi.processor.model.Shape.Kind;
import java.util.Locale;
import java.util.regex.Pattern;

/** Shapes as the user would write them in Java, without packages. */
final class Spoken {
    private static final Pattern WORD = Pattern.compile("_?([A-Z])([A-Z]*)");
    private static final Pattern PACKAGE = Pattern.compile("\\b(?:[\\p{Ll}_][\\w$]*\\.)+");

    private Spoken() {}

    /** A declared type. */
    static String of(String name) {
        return PACKAGE.matcher(name).replaceAll("").replace(" (fields)", "");
    }

    static String of(Shape shape) {
        if (shape instanceof Shape.Scalar scalar) {
            return of(scalar.kind());
        } else if (shape instanceof Shape.ArrayOf array) {
            return of(array.element()) + "[]";
        } else if (shape instanceof Shape.ListOf list) {
            return "List<" + boxed(list.element()) + ">";
        } else if (shape instanceof Shape.SetOf set) {
            return "Set<" + boxed(set.element()) + ">";
        } else if (shape instanceof Shape.MapOf map) {
            return "Map<" + boxed(map.key()) + ", " + boxed(map.value()) + ">";
        } else if (shape instanceof Shape.EntryOf entry) {
            return "Map.Entry<" + boxed(entry.key()) + ", " + boxed(entry.value()) + ">";
        } else if (shape instanceof Shape.OptionalOf optional) {
            return "Optional<" + boxed(optional.value()) + ">";
        } else if (shape instanceof Shape.Ref ref) {
            return of(ref.name());
        }
        return "byte[]";
    }

    /** As a type argument, and wherever it can be null. */
    static String boxed(Shape shape) {
        if (shape instanceof Shape.Scalar scalar) {
            return switch (scalar.kind()) {
                case INT -> "Integer";
                case CHAR -> "Character";
                default -> camel(scalar.kind());
            };
        }
        return of(shape);
    }

    private static String of(Kind kind) {
        return switch (kind) {
            case BOOLEAN, BYTE, SHORT, INT, LONG, FLOAT, DOUBLE, CHAR -> kind.wireName();
            default -> camel(kind);
        };
    }

    private static String camel(Kind kind) {
        return switch (kind) {
            case UUID, URI -> kind.name();
            case ZONE -> "ZoneId";
            default ->
                WORD.matcher(kind.name())
                        .replaceAll(word -> word.group(1) + word.group(2).toLowerCase(Locale.ROOT));
        };
    }
}
