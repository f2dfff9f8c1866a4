package dev.meshapi.processor;

import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each file of {@code changes} is a change of an interface: its title, what was, and what is. The lines that begin with
 * {@code //!} are what the gate says of the line below them, to the letter. Then the change is replayed: what either version
 * writes is read by the other, and breaks in just the directions that the gate has named. After an intended change of a
 * text: {@code mvn test -Dmesh.goldens=update}, and review the difference.
 */
class ChangesTest {
    private static final Path CHANGES = Path.of("src/test/resources/changes");
    private static final Path DOCUMENT = Path.of("../docs/compatibility.md");
    private static final boolean UPDATE = "update".equals(System.getProperty("mesh.goldens"));
    private static final Pattern TABLE =
            Pattern.compile("(?s)(?<=<!-- the table is written by a test -->\\n).*?(?=<!-- end -->)");
    private static final String HEADER = "package shop; import com.fasterxml.jackson.annotation.*;"
            + " import dev.meshapi.annotation.*; import java.math.*; import java.time.*; import java.util.*;"
            + " import org.jspecify.annotations.Nullable;\n";

    @TempDir
    Path folder;

    /** A change of an interface. */
    private record Change(String title, String before, String after) {
        static Change read(String name) throws IOException {
            String text = Files.readString(CHANGES.resolve(name));
            int before = text.indexOf("// before\n");
            int after = text.indexOf("// after\n");
            return new Change(
                    text.substring(3, before).strip(),
                    text.substring(before + "// before\n".length(), after),
                    text.substring(after + "// after\n".length()));
        }

        String plain() {
            return after.lines()
                    .filter(line -> !line.strip().startsWith("//!"))
                    .map(line -> line + "\n")
                    .collect(Collectors.joining());
        }

        /** The directions that the gate names. */
        Set<String> verdict() {
            Set<String> directions = new TreeSet<>(Comparator.reverseOrder());
            after.lines()
                    .filter(line -> line.contains("//! [mesh:"))
                    .forEach(line -> Stream.of(Replay.OLD_TO_NEW, Replay.NEW_TO_OLD)
                            .filter(line.substring(line.lastIndexOf('('))::contains)
                            .forEach(directions::add));
            return directions;
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void saysWhatBreaks(String name) throws IOException {
        Change change = Change.read(name);
        Compilation before = compile(change.before());
        assertThat(before.errors()).isEmpty();
        write(schemas(before));

        Compilation after = compile(change.plain(), "-Amesh.baseline=" + folder);
        String actual = annotated(change.plain(), after);
        if (UPDATE) {
            Files.writeString(
                    CHANGES.resolve(name),
                    "// " + change.title() + "\n// before\n" + change.before() + "// after\n" + actual);
        }

        assertThat(actual).isEqualTo(Change.read(name).after());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isRightInWhatItSays(String name) throws IOException, ReflectiveOperationException {
        Change change = Change.read(name);

        assertThat(Replay.broken(classes(compile(change.before())), classes(compile(change.plain()))))
                .isEqualTo(change.verdict());
    }

    /** Whoever takes a change as it is gets no complaint the next time. */
    @ParameterizedTest
    @MethodSource("cases")
    void isSilentOnceTheBaselineIsAdopted(String name) throws IOException {
        String after = Change.read(name).plain();
        write(schemas(compile(after)));

        assertThat(compile(after, "-Amesh.baseline=" + folder).diagnostics()).isEmpty();
    }

    @Test
    void theDocumentHasAllOfThem() throws IOException {
        StringBuilder table = new StringBuilder("\n| Change | Old to new | New to old |\n|---|---|---|\n");
        for (String name : cases()) {
            Change change = Change.read(name);
            table.append("| ").append(change.title()).append(" | ");
            table.append(change.verdict().contains(Replay.OLD_TO_NEW) ? "**breaks**" : "fine")
                    .append(" | ");
            table.append(change.verdict().contains(Replay.NEW_TO_OLD) ? "**breaks**" : "fine")
                    .append(" |\n");
        }
        table.append("\n");
        String document = Files.readString(DOCUMENT);
        String expected = TABLE.matcher(document).replaceFirst(Matcher.quoteReplacement(table.toString()));
        if (UPDATE) {
            Files.writeString(DOCUMENT, expected);
        }

        assertThat(Files.readString(DOCUMENT)).contains(table).isEqualTo(expected);
        assertThat(cases()).hasSizeGreaterThanOrEqualTo(40);
    }

    static List<String> cases() throws IOException {
        try (Stream<Path> files = Files.list(CHANGES)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private void write(Map<String, String> schemas) throws IOException {
        for (Map.Entry<String, String> schema : schemas.entrySet()) {
            Files.writeString(folder.resolve(schema.getKey()), schema.getValue());
        }
    }

    private static Compilation compile(String source, String... options) {
        List<String> all = new ArrayList<>(List.of("--release", "17"));
        all.addAll(List.of(options));
        return javac().withOptions(all)
                .withProcessors(new MeshProcessor())
                .compile(JavaFileObjects.forSourceString("shop.Orders", HEADER + source));
    }

    private static Map<String, String> schemas(Compilation compilation) {
        Map<String, String> schemas = new TreeMap<>();
        Javac.generated(compilation).forEach((path, text) -> {
            if (path.startsWith("META-INF/mesh/")) {
                schemas.put(path.substring("META-INF/mesh/".length()), text);
            }
        });
        return schemas;
    }

    private static Map<String, byte[]> classes(Compilation compilation) throws IOException {
        Map<String, byte[]> classes = new TreeMap<>();
        for (JavaFileObject file : compilation.generatedFiles()) {
            if (file.getKind() == JavaFileObject.Kind.CLASS) {
                String path = file.getName().replaceFirst("^/CLASS_OUTPUT/", "").replaceFirst("\\.class$", "");
                classes.put(path.replace('/', '.'), file.openInputStream().readAllBytes());
            }
        }
        return classes;
    }

    private static String annotated(String source, Compilation compilation) {
        StringBuilder text = new StringBuilder();
        int number = 1;
        for (String line : source.lines().toList()) {
            number++;
            String indent =
                    line.substring(0, line.length() - line.stripLeading().length());
            for (Diagnostic<? extends JavaFileObject> each : compilation.diagnostics()) {
                if (each.getLineNumber() == number) {
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
        return text.toString();
    }
}
