package dev.meshapi.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The lines for a shell that {@code docs/compatibility.md} offers do what it says of them. */
class BaselineCommandsTest {
    private static final Path DOCUMENT = Path.of("../docs/compatibility.md");
    private static final Pattern REMOVED = Pattern.compile("(?m)^\\(for f in .*$");
    private static final Pattern ADOPT = Pattern.compile("(?m)^.*; (mkdir -p .*)$");

    @TempDir
    private Path project;

    /** How a line ended, and what it said. */
    private record Ended(int code, String said) {}

    @BeforeEach
    void compiled() throws IOException {
        for (String output : new String[] {"target/classes", "build/classes/java/main"}) {
            Path schemas = Files.createDirectories(project.resolve(output).resolve("META-INF/mesh"));
            Files.writeString(schemas.resolve("Orders.json"), "{\"api\": \"Orders\"}\n");
        }
    }

    @ParameterizedTest
    @CsvSource({"0, Maven", "1, Gradle"})
    void adoptsTheSchemas(int line, String buildTool) throws Exception {
        String adopt = ADOPT.matcher(Files.readString(DOCUMENT))
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList()
                .get(line);

        assertThat(run(adopt)).describedAs(buildTool).isEqualTo(new Ended(0, ""));
        assertThat(project.resolve("src/mesh/Orders.json")).hasContent("{\"api\": \"Orders\"}");
        assertThat(run(adopt)).describedAs("again").isEqualTo(new Ended(0, ""));
    }

    @Test
    void findsNothingRemovedIfAllIsThere() throws Exception {
        keep("Orders.json");

        assertThat(run(removed())).isEqualTo(new Ended(0, ""));
    }

    @ParameterizedTest
    @CsvSource({"Users.json", "'Angebote und mehr.json'", "Billing.json"})
    void findsTheInterfaceThatIsGone(String gone) throws Exception {
        keep("Orders.json");
        keep(gone);

        assertThat(run(removed())).isEqualTo(new Ended(1, "removed: src/mesh/" + gone + "\n"));
        assertThat(run(removed().replace("target/classes", "build/classes/java/main")))
                .isEqualTo(new Ended(1, "removed: src/mesh/" + gone + "\n"));
    }

    private void keep(String name) throws IOException {
        Files.writeString(Files.createDirectories(project.resolve("src/mesh")).resolve(name), "{}\n");
    }

    private static String removed() throws IOException {
        Matcher line = REMOVED.matcher(Files.readString(DOCUMENT));
        assertThat(line.find()).isTrue();
        return line.group();
    }

    private Ended run(String line) throws Exception {
        Path said = project.resolve("said.txt");
        Process shell = new ProcessBuilder("sh", "-c", line)
                .directory(project.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        try {
            assertThat(shell.waitFor(1, TimeUnit.MINUTES)).isTrue();
        } finally {
            shell.destroyForcibly();
        }
        return new Ended(shell.exitValue(), Files.readString(said));
    }
}
