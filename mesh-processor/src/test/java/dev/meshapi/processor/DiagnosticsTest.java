package dev.meshapi.processor;

import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import dev.meshapi.processor.report.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each file of {@code wrong} is a wrong use. The lines that begin with {@code //!} are what is reported for the line
 * below them, to the letter, and nothing else is. A line {@code // file: path} begins another source. After an intended
 * change of a text: {@code mvn test -Dmesh.goldens=update}, and review the difference.
 */
class DiagnosticsTest {
    private static final Path WRONG = Path.of("src/test/resources/wrong");
    private static final boolean UPDATE = "update".equals(System.getProperty("mesh.goldens"));

    /** What needs more than sources that are wrong, and is tested in {@link RoundsTest}, {@link BugTest},
     * {@link MissingClassTest}, {@link ChangesTest} and {@link BaselineTest}. */
    private static final Set<Rule> ELSEWHERE = EnumSet.of(
            Rule.UNRESOLVED, Rule.MISSING_CLASS, Rule.NOT_WRITTEN, Rule.BUG, Rule.INCOMPATIBLE_CHANGE, Rule.BASELINE);

    @ParameterizedTest
    @MethodSource("cases")
    void reportsEachProblemOnceAndNothingElse(String name) throws IOException {
        Path file = WRONG.resolve(name);
        Map<String, List<String>> sources = sources(Files.readAllLines(file));
        Compilation compilation = javac().withOptions("-Xlint:all,-processing", "--release", "17")
                .withProcessors(new MeshProcessor())
                .compile(sources.entrySet().stream()
                        .map(source -> JavaFileObjects.forSourceLines(
                                source.getKey().replaceFirst("\\.java$", "").replace('/', '.'), source.getValue()))
                        .toList());

        String actual = annotated(sources, compilation);
        if (UPDATE) {
            Files.writeString(file, actual);
        }
        assertThat(actual).isEqualTo(Files.readString(file));
        assertThat(compilation.status())
                .isEqualTo(compilation.errors().isEmpty() ? Compilation.Status.SUCCESS : Compilation.Status.FAILURE);
    }

    @Test
    void knowsAWrongUseOfEachRule() throws IOException {
        Set<String> reported = new TreeSet<>();
        for (String name : cases()) {
            for (String line : Files.readAllLines(WRONG.resolve(name))) {
                if (line.strip().startsWith("//! [mesh:")) {
                    reported.add(line.substring(line.indexOf(':') + 1, line.indexOf(']')));
                }
            }
        }

        assertThat(reported)
                .isEqualTo(EnumSet.complementOf(EnumSet.copyOf(ELSEWHERE)).stream()
                        .map(Rule::id)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    static List<String> cases() throws IOException {
        try (Stream<Path> files = Files.list(WRONG)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /** The sources by path, without what is expected of them. */
    private static Map<String, List<String>> sources(List<String> lines) {
        Map<String, List<String>> sources = new LinkedHashMap<>();
        List<String> current = List.of();
        for (String line : lines) {
            if (line.startsWith("// file: ")) {
                current = new ArrayList<>();
                sources.put(line.substring("// file: ".length()), current);
            } else if (!line.strip().startsWith("//! ")) {
                current.add(line);
            }
        }
        return sources;
    }

    /** The sources with what was reported of each line above it. */
    private static String annotated(Map<String, List<String>> sources, Compilation compilation) {
        List<Diagnostic<? extends JavaFileObject>> reported = new ArrayList<>(compilation.diagnostics());
        reported.sort(Comparator.comparing(Diagnostic::getColumnNumber));
        StringBuilder text = new StringBuilder();
        for (Diagnostic<? extends JavaFileObject> each : reported) {
            if (each.getSource() == null) {
                text.append("//! ").append(each.getMessage(null)).append('\n');
            }
        }
        sources.forEach((path, lines) -> {
            text.append("// file: ").append(path).append('\n');
            for (int i = 0; i < lines.size(); i++) {
                String line = lines.get(i);
                String indent =
                        line.substring(0, line.length() - line.stripLeading().length());
                for (Diagnostic<? extends JavaFileObject> each : reported) {
                    if (each.getLineNumber() == i + 1
                            && each.getSource() != null
                            && each.getSource().getName().endsWith(path)) {
                        each.getMessage(null)
                                .lines()
                                .forEach(part -> text.append(indent)
                                        .append("//! ")
                                        .append(part.strip())
                                        .append('\n'));
                    }
                }
                text.append(line).append('\n');
            }
        });
        return text.toString();
    }
}
