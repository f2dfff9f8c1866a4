package dev.meshapi.processor;

import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.Diagnostic;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Where the baseline is found, and what is said if it is not, or if it is something else. */
class BaselineTest {
    private static final String ORDERS =
            "package shop;\n\n@dev.meshapi.annotation.MeshApi\npublic interface Orders {\n    void put(int count);\n}\n";
    private static final String USERS = ORDERS.replace("Orders", "Users");
    private static final String CHANGED = ORDERS.replace("int count", "long count");

    @TempDir
    Path folder;

    @Test
    void aFileIsAsGoodAsAFolder() throws IOException {
        Path file = write("kept.json", schema());

        assertThat(messages(CHANGED, file)).singleElement().asString().startsWith("5 [mesh:IncompatibleChange] ");
        assertThat(messages(ORDERS, file)).isEmpty();
    }

    @Test
    void anInterfaceWithoutAFileIsNew() throws IOException {
        write("Orders.json", schema());

        Compilation compilation = compile(folder.toString(), USERS);

        assertThat(compilation.errors()).isEmpty();
        assertThat(compilation.notes())
                .extracting(note -> note.getMessage(null))
                .containsExactly(
                        "[mesh] Users has no file 'Users.json' in " + folder + " and is taken for a new interface.");
    }

    @Test
    void aPathThatLeadsNowhereIsOneErrorForAllInterfaces() {
        Compilation compilation = compile("src/nowhere", ORDERS, USERS);

        assertThat(compilation.diagnostics()).hasSize(1);
        assertThat(compilation.errors().get(0).getMessage(null).replaceAll("\n *", "\n"))
                .isEqualTo("[mesh:Baseline] Orders cannot be compared with its baseline; there is no file or folder"
                        + " 'src/nowhere' above the class output or in the working directory.\n"
                        + "Copy META-INF/mesh/*.json of the version that is in use to where -Amesh.baseline points, or"
                        + " leave the option out.");
    }

    @ParameterizedTest
    @MethodSource("broken")
    void aFileThatIsNoSchemaIsOneErrorWithAPlace(String what, String instead, String reason) throws IOException {
        assertThat(schema()).contains(what);
        Path file = write("Orders.json", schema().replace(what, instead));

        assertThat(messages(ORDERS, folder))
                .singleElement()
                .asString()
                .contains("[mesh:Baseline] Orders cannot be compared with its baseline; " + file + " is no schema: "
                        + reason + ".");
    }

    static List<Arguments> broken() {
        return List.of(
                Arguments.of("required int", "3", "line 9, column 18: '3' is no type"),
                Arguments.of("\"mesh\": 1", "\"mesh\": 2", "line 2, column 11: version 2 is not known here, only 1"),
                Arguments.of("\"mesh\": 1,", "", "line 1, column 1: a schema begins with '\"mesh\": 1'"),
                Arguments.of("\"method\"", "\"way\"", "line 6, column 19: 'method' is missing"),
                Arguments.of("\"types\"", "\"kinds\"", "line 1, column 1: 'types' is missing"),
                Arguments.of("\"put\"", "true", "line 7, column 17: expected a text"),
                Arguments.of("\"types\"", "\"api\"", "line 13, column 3: 'api' is there twice"),
                Arguments.of(
                        "\"types\": {}", "\"types\": {}, \"x\": true", "line 13, column 21: 'x' is not known here"),
                Arguments.of("\"put\",", "\"put\"", "line 8, column 7: expected ',', found '\"'"));
    }

    @Test
    void aForeignFileIsOneErrorWithAPlace() throws IOException {
        write("Orders.json", "<project/>\n");

        assertThat(messages(ORDERS, folder))
                .singleElement()
                .asString()
                .contains("Orders.json is no schema: line 1, column 1: expected a value, found '<'.");
    }

    @Test
    void lineEndsOfAnotherSystemDoNotMatter() throws IOException {
        write("Orders.json", schema().replace("\n", "\r\n"));

        assertThat(messages(ORDERS, folder)).isEmpty();
    }

    /** As in a build with several modules, whose working directory is somewhere else. */
    @Test
    void aRelativePathIsLookedForAboveTheClassOutput() throws IOException {
        Path module = folder.resolve("shop");
        Path output = Files.createDirectories(module.resolve("target/classes"));
        Files.createDirectories(module.resolve("src/mesh"));
        Files.writeString(module.resolve("src/mesh/Orders.json"), schema());

        assertThat(compileTo(output, CHANGED)).singleElement().asString().contains("[mesh:IncompatibleChange]");
        assertThat(output.resolve("META-INF/mesh/Orders.json")).content().contains("\"count\": \"required long\"");
    }

    private static List<String> compileTo(Path output, String source) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> messages = new ArrayList<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            files.setLocation(StandardLocation.CLASS_OUTPUT, List.of(output.toFile()));
            files.setLocation(
                    StandardLocation.CLASS_PATH,
                    List.of(System.getProperty("java.class.path").split(File.pathSeparator)).stream()
                            .map(File::new)
                            .toList());
            JavaCompiler.CompilationTask task = compiler.getTask(
                    null,
                    files,
                    diagnostic -> messages.add(diagnostic.getMessage(null)),
                    List.of("-Amesh.baseline=src/mesh"),
                    null,
                    List.of(Javac.source(source)));
            task.setProcessors(List.of(new MeshProcessor()));
            task.call();
        }
        return messages;
    }

    private static String schema() {
        return Javac.generated(compile("", ORDERS)).getOrDefault("META-INF/mesh/Orders.json", "");
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static List<String> messages(String source, Path baseline) {
        List<String> messages = new ArrayList<>();
        for (Diagnostic<? extends JavaFileObject> each :
                compile(baseline.toString(), source).diagnostics()) {
            messages.add(each.getLineNumber() + " " + each.getMessage(null));
        }
        return messages;
    }

    private static Compilation compile(String baseline, String... sources) {
        return javac().withOptions("-Amesh.baseline=" + baseline)
                .withProcessors(new MeshProcessor())
                .compile(List.of(sources).stream().map(Javac::source).toList());
    }
}
