package dev.meshapi.processor;

import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.meshapi.processor.report.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code docs/diagnostics.md} explains each rule, and its examples are wrong and right as it says. */
class DocumentationTest {
    private static final Pattern SECTION = Pattern.compile("(?ms)^## (\\w+)\\n(.*?)(?=^## |\\z)");
    private static final Pattern EXAMPLE = Pattern.compile("(?ms)^```java\\n(.*?)^```");

    @Test
    void hasASectionForEachRule() throws IOException {
        assertThat(sections().keySet())
                .containsExactlyElementsOf(
                        Stream.of(Rule.values()).map(Rule::id).toList());
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"MISSING_CLASS", "NOT_WRITTEN", "BUG", "INCOMPATIBLE_CHANGE", "BASELINE"})
    void hasAWrongAndARightExample(Rule rule) throws IOException {
        List<String> examples = examples(sections().getOrDefault(rule.id(), ""));
        assertThat(examples).hasSize(2);

        Compilation wrong = compile(examples.get(0));
        assertThat(wrong.diagnostics())
                .anySatisfy(each -> assertThat(each.getMessage(null)).startsWith("[mesh:" + rule.id() + "] "));
        assertThat(wrong.diagnostics())
                .filteredOn(each -> each.getMessage(null).startsWith("[mesh:"))
                .hasSize(1);

        Compilation right = compile(examples.get(1));
        assertThat(right.diagnostics()).isEmpty();
    }

    @Test
    void anIncompatibleChangeHasAWrongAndARightExample(@TempDir Path baseline) throws IOException {
        List<String> examples = examples(sections().getOrDefault(Rule.INCOMPATIBLE_CHANGE.id(), ""));
        assertThat(examples).hasSize(3);
        for (JavaFileObject file : compile(examples.get(0)).generatedFiles()) {
            if (file.getName().endsWith(".json")) {
                Files.writeString(
                        baseline.resolve(Path.of(file.getName()).getFileName().toString()), file.getCharContent(false));
            }
        }
        String option = "-Amesh.baseline=" + baseline;
        assertThat(compile(examples.get(1), option).errors())
                .singleElement()
                .satisfies(error -> assertThat(error.getMessage(null)).startsWith("[mesh:IncompatibleChange] "));
        assertThat(compile(examples.get(2), option).diagnostics()).isEmpty();
    }

    private static Compilation compile(String example, String... options) throws IOException {
        String header = """
                package shop;

                import dev.meshapi.annotation.*;
                import java.util.*;
                import java.util.concurrent.*;

                """;
        String shared = examples(document()).get(0);
        List<String> all = new ArrayList<>(List.of("-Xlint:all,-processing,-auxiliaryclass", "--release", "17"));
        all.addAll(List.of(options));
        return javac().withOptions(all)
                .withProcessors(new MeshProcessor())
                .compile(List.<JavaFileObject>of(Javac.source(header + shared), Javac.source(header + example)));
    }

    private static String document() throws IOException {
        return Files.readString(Path.of("../docs/diagnostics.md"));
    }

    private static Map<String, String> sections() throws IOException {
        Map<String, String> sections = new LinkedHashMap<>();
        SECTION.matcher(document()).results().forEach(section -> sections.put(section.group(1), section.group(2)));
        return sections;
    }

    private static List<String> examples(String text) {
        return EXAMPLE.matcher(text)
                .results()
                .map((MatchResult example) -> example.group(1))
                .toList();
    }
}
