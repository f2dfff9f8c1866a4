package dev.meshapi.benchmarks.compile;

import java.net.URI;
import java.util.List;
import java.util.stream.IntStream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;

/** Annotated interfaces as many as are wanted, each of ten messages that send a record with parts of itself. */
final class Interfaces {
    static final int MESSAGES = 10;

    private static final String HEAD = """
            package shop;

            import java.util.*;

            @dev.meshapi.annotation.MeshApi
            public interface Orders%d {
            """;
    private static final String MESSAGE = "    List<Item> find%d(String id, Map<String, Item> known, int limit);\n";
    private static final String TAIL = """

                record Item(String sku, int quantity, List<Item> parts, java.time.Instant at) {}
            }
            """;

    private Interfaces() {}

    static List<JavaFileObject> of(int count) {
        return IntStream.range(0, count).mapToObj(Interfaces::source).toList();
    }

    private static JavaFileObject source(int number) {
        StringBuilder code = new StringBuilder(HEAD.formatted(number));
        for (int i = 0; i < MESSAGES; i++) {
            code.append(MESSAGE.formatted(i));
        }
        return new Text("shop/Orders" + number, code.append(TAIL).toString());
    }

    private static final class Text extends SimpleJavaFileObject {
        private final String code;

        Text(String name, String code) {
            super(URI.create("memory:///" + name + Kind.SOURCE.extension), Kind.SOURCE);
            this.code = code;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return code;
        }
    }
}
