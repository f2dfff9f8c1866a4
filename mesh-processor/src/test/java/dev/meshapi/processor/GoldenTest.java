package dev.meshapi.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each folder of {@code goldens} holds sources ({@code in}) and what is generated from them ({@code out}), to the byte.
 * The whole compiles in a strict project. After an intended change: {@code mvn test -Dmesh.goldens=update}, and review
 * the difference.
 */
class GoldenTest {
    private static final Path GOLDENS = Path.of("src/test/resources/goldens");
    private static final boolean UPDATE = "update".equals(System.getProperty("mesh.goldens"));

    @ParameterizedTest
    @MethodSource("cases")
    void generatesTheGoldenFiles(String name) throws IOException {
        Compilation compilation = Javac.compile(sources(name));

        Map<String, String> generated = Javac.generated(compilation);
        if (UPDATE) {
            write(GOLDENS.resolve(name).resolve("out"), generated);
        }
        assertThat(compilation.diagnostics()).isEmpty();
        assertThat(compilation.status()).isEqualTo(Compilation.Status.SUCCESS);
        Map<String, String> expected = read(GOLDENS.resolve(name).resolve("out"));
        assertThat(generated.keySet()).isEqualTo(expected.keySet());
        expected.forEach((path, text) ->
                assertThat(generated.get(path)).describedAs(path).isEqualTo(text));
    }

    @ParameterizedTest
    @MethodSource("casesWithRoom")
    void hasNoLineBeyondTheHundredthColumn(String name) throws IOException {
        read(GOLDENS.resolve(name).resolve("out"))
                .forEach((path, text) -> assertThat(text.lines()
                                .filter(line -> line.length() > 100)
                                .filter(line -> !isDeclarationOfConstant(line)))
                        .describedAs(path)
                        .isEmpty());
    }

    private static boolean isDeclarationOfConstant(String line) {
        return line.startsWith("    static final ") && line.endsWith(" =");
    }

    @Test
    void generatesTheSameBytesInAnyOrder() throws IOException {
        List<JavaFileObject> sources = new ArrayList<>();
        for (String name : List.of("orders", "names")) {
            sources.addAll(sources(name));
        }
        List<JavaFileObject> reversed = new ArrayList<>(sources);
        Collections.reverse(reversed);

        assertThat(Javac.generated(Javac.compile(sources))).isEqualTo(Javac.generated(Javac.compile(reversed)));
    }

    static List<String> cases() throws IOException {
        try (Stream<Path> folders = Files.list(GOLDENS)) {
            return folders.map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    /** Those in which the user's own names leave room for a line to end in time: in {@code lengthy} they do not. */
    static List<String> casesWithRoom() throws IOException {
        return cases().stream().filter(name -> !name.equals("lengthy")).toList();
    }

    private static List<JavaFileObject> sources(String name) throws IOException {
        return read(GOLDENS.resolve(name).resolve("in")).entrySet().stream()
                .map(entry -> JavaFileObjects.forSourceString(
                        entry.getKey().replaceFirst("\\.java$", "").replace('/', '.'), entry.getValue()))
                .toList();
    }

    private static Map<String, String> read(Path folder) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    texts.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
                }
            }
        }
        return texts;
    }

    private static void write(Path folder, Map<String, String> texts) throws IOException {
        for (String stale : read(folder).keySet()) {
            Files.delete(folder.resolve(stale));
        }
        for (Map.Entry<String, String> entry : texts.entrySet()) {
            Path file = folder.resolve(entry.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, entry.getValue());
        }
    }
}
