package dev.meshapi.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README says is so. */
class ReadmeTest {
    /** What its statements mention. */
    private static final String SURROUNDINGS = """
            package weather;

            import dev.meshapi.*;
            import java.util.*;
            import java.util.concurrent.*;
            import weather.Weather.Report;

            abstract class Statements {
                Mesh mesh;
                WeatherClient weather;

                abstract void show(Object... what);
            """;

    private final Document readme = Document.read("README.md");

    @TempDir
    private Path output;

    ReadmeTest() throws IOException {}

    @Test
    void itsCodeCompilesAsItStands() throws IOException {
        List<String> sources = new ArrayList<>(readme.completeCode());
        assertThat(sources).hasSize(6);
        assertThat(readme.statements()).hasSize(1);
        sources.add(Snippets.methods(SURROUNDINGS, readme.statements()));

        Snippets.compile(sources, output);

        assertThat(output.resolve("shop/OrdersClient.class")).exists();
        assertThat(output.resolve("weather/WeatherDispatcher.class")).exists();
    }

    @Test
    void itsFirstTasteIsShort() {
        assertThat(readme.completeCode().get(0).lines().filter(line -> !line.isBlank()))
                .hasSizeLessThanOrEqualTo(24);
    }

    @Test
    void runningAndTestingAreOneCommandEach() {
        assertThat(readme.commands("Run it").get(0)).doesNotContain("\n").startsWith("mvn ");
        assertThat(readme.commands("Test it")).containsExactly("mvn -B -ntp verify");
    }

    @Test
    void continuousIntegrationRunsTheVeryCommand() throws IOException, InterruptedException {
        Path script = Document.PROJECT.resolve(".ci/run");
        assertThat(script).isExecutable();
        Process shown = new ProcessBuilder("bash", script.toString(), "--show")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String commands = new String(shown.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(shown.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(shown.exitValue()).isZero();
        assertThat(commands.lines()).containsExactlyElementsOf(readme.commands("Test it"));
    }

    @Test
    void itPointsToWhatIsThere() {
        assertThat(readme.links())
                .hasSizeGreaterThan(5)
                .allSatisfy(link -> assertThat(Document.PROJECT.resolve(link)).exists());
    }
}
