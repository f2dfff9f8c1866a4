package dev.meshapi.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read from the class files of a library, which may have lost the names of parameters. */
class ClassFileTest {
    private static final String PARENT = """
            package lib;

            public interface Parent {
                void reserve(String sku, int quantity);

                String find(String sku);
            }
            """;

    @TempDir
    Path folder;

    @Test
    void anInterfaceWithoutNamesCannotBeInherited() throws IOException {
        Compilation compilation = use(List.of(), PARENT, "interface Orders extends lib.Parent {}");

        assertThat(errors(compilation)).containsExactly("""
                        [mesh:ParameterNamesMissing] Orders.reserve (from Parent) comes from a class file without the names of \
                        its parameters; several parameters travel under their names.
                        Compile Parent with -parameters, or declare the method again in Orders.""");
    }

    @Test
    void aPathToAKeyIsNotFollowedWithoutNames() throws IOException {
        String parent = PARENT.replace("void reserve", "@dev.meshapi.annotation.Ordered(by = \"sku\") void reserve");

        assertThat(errors(use(List.of(), parent, "interface Orders extends lib.Parent {}")))
                .singleElement()
                .asString()
                .startsWith("[mesh:ParameterNamesMissing]");
        assertThat(use(List.of("-parameters"), parent, "interface Orders extends lib.Parent {}")
                        .diagnostics())
                .isEmpty();
    }

    @Test
    void anInterfaceWithNamesCanBeInherited() throws IOException {
        Compilation compilation = use(List.of("-parameters"), PARENT, "interface Orders extends lib.Parent {}");

        assertThat(compilation.diagnostics()).isEmpty();
        assertThat(Javac.generated(compilation).get("META-INF/mesh/Orders.json"))
                .contains("\"sku\": \"string\"", "\"quantity\": \"required int\"");
    }

    @Test
    void aMethodCanBeDeclaredAgain() throws IOException {
        Compilation compilation = use(
                List.of(),
                PARENT,
                "interface Orders extends lib.Parent { @Override void reserve(String article, int number); }");

        assertThat(compilation.diagnostics()).isEmpty();
        assertThat(Javac.generated(compilation).get("META-INF/mesh/Orders.json"))
                .contains("\"article\": \"string\"", "\"number\": \"required int\"");
    }

    /** Names of constructors are also where a debugger finds them. */
    @ParameterizedTest
    @ValueSource(strings = {"-parameters", "-g"})
    void anExceptionWithNamesIsReadByThem(String option) throws IOException {
        Compilation compilation = use(
                List.of(option),
                exception("String message, String sku, int left, int of", "sku", "left", "of"),
                "interface Orders { void put(String it) throws lib.Lost; }");

        assertThat(compilation.diagnostics()).isEmpty();
        assertThat(Javac.generated(compilation)
                        .getOrDefault("shop/OrdersMessages.java", "")
                        .replaceAll("\\s+", " "))
                .contains("new LostState(failure.getMessage(), failure.sku(), failure.left(), failure.of())")
                .contains("new Lost(state.message(), state.sku(), state.left(), state.of())");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "String message | | failure.getMessage()",
                "String message, Throwable cause | | failure.getMessage()",
                "String message, int left | left | failure.getMessage(), failure.left()",
                "int left, String message, Throwable cause | getLeft | failure.getLeft(), failure.getMessage()",
                "int left, boolean last | left, isLast | failure.left(), failure.isLast()",
            })
    void anExceptionWithoutNamesIsReadByTypesThatOccurOnce(String parameters, String accessors, String captured)
            throws IOException {
        Compilation compilation = use(
                List.of("-g:none"),
                exception(parameters, accessors == null ? new String[0] : accessors.split(", ")),
                "interface Orders { void put(String it) throws lib.Lost; }");

        assertThat(compilation.diagnostics()).isEmpty();
        assertThat(Javac.generated(compilation).get("shop/OrdersMessages.java"))
                .contains("failure -> new LostState(" + captured + ")");
        assertThat(Javac.generated(compilation).get("META-INF/mesh/Orders.json"))
                .doesNotContain("arg0")
                .doesNotContain("getLeft");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "int left, int wanted | left, wanted | int arg0, int arg1",
                "String message, String sku | sku | String arg0, String arg1",
                // It could be the message, or what the accessor returns.
                "String sku | sku | String arg0",
                "int left | left, wanted | int arg0",
                "long left | | long arg0",
                "int left, int wanted, String message | left | int arg0, int arg1",
            })
    void anExceptionThatCannotBeReadIsToldWithTheRemedy(String parameters, String accessors, String open)
            throws IOException {
        Compilation compilation = use(
                List.of("-g:none"),
                exception(parameters, accessors == null ? new String[0] : accessors.split(", ")),
                "interface Orders { void put(String it) throws lib.Lost; }");

        assertThat(errors(compilation))
                .containsExactly(
                        "[mesh:ThrowsUnbuildable] Orders.put throws Lost, which comes from a class file without the"
                                + " names of its parameters, and does not tell by their types what " + open
                                + " of its constructor is; it cannot come back to the caller as itself.\n"
                                + "Compile Lost with -parameters, or declare an exception of your own.");
    }

    /** An exception with a constructor, and accessors without state behind them. */
    private static String exception(String parameters, String... accessors) {
        StringBuilder source = new StringBuilder("package lib;\n\npublic class Lost extends Exception {\n"
                + "    private static final long serialVersionUID = 1L;\n"
                + "    public Lost(" + parameters + ") {}\n"
                // What every exception has says nothing of this one.
                + "    @Override public int hashCode() { return 1; }\n"
                + "    @Override public boolean equals(Object other) { return other == this; }\n"
                + "    @Override public String toString() { return \"\"; }\n");
        for (String accessor : accessors) {
            String type = accessor.equals("sku") ? "String" : accessor.equals("isLast") ? "boolean" : "int";
            String value = type.equals("String") ? "null" : type.equals("int") ? "0" : "false";
            source.append("    public " + type + " " + accessor + "() { return " + value + "; }\n");
        }
        return source.append("}\n").toString();
    }

    private Compilation use(List<String> options, String library, String orders) throws IOException {
        List<String> all = new ArrayList<>(List.of("--release", "17"));
        all.addAll(options);
        return Library.use(
                Library.of(all, library).jar(folder),
                new MeshProcessor(),
                "package shop;\n@dev.meshapi.annotation.MeshApi\n" + orders);
    }

    private static List<String> errors(Compilation compilation) {
        assertThat(compilation.errors()).hasSameSizeAs(compilation.diagnostics());
        return compilation.errors().stream()
                .map(error -> error.getMessage(null).replaceAll("\n *", "\n"))
                .toList();
    }
}
