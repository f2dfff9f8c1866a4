package dev.meshapi.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README says is so. */
class ReadmeTest {
    private static final Pattern PACKAGE = Pattern.compile("^package (\\w+);$", Pattern.MULTILINE);
    private static final Pattern TYPE =
            Pattern.compile("^(public )?(?:final )?(?:class|interface|record) (\\w+)", Pattern.MULTILINE);

    /** By name: its class refers to annotations that are not here. */
    private static final String PROCESSOR = "dev.meshapi.processor.MeshProcessor";

    @TempDir
    private Path output;

    @Test
    void itsCodeCompilesAsItStands() throws IOException {
        List<JavaFileObject> sources = new ArrayList<>();
        for (String code : Readme.read().completeCode()) {
            sources.add(new Source(code));
        }
        assertThat(sources).hasSize(5);

        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = javac.getStandardFileManager(diagnostics, null, StandardCharsets.UTF_8)) {
            files.setLocation(StandardLocation.CLASS_OUTPUT, List.of(output.toFile()));
            files.setLocation(StandardLocation.CLASS_PATH, classPath());
            List<String> options =
                    List.of("--release", "17", "-Xlint:all,-processing,-options", "-Werror", "-processor", PROCESSOR);
            JavaCompiler.CompilationTask task =
                    javac.getTask(Writer.nullWriter(), files, diagnostics, options, null, sources);

            assertThat(task.call())
                    .describedAs("%s", diagnostics.getDiagnostics())
                    .isTrue();
        }
        assertThat(output.resolve("shop/OrdersClient.class")).exists();
        assertThat(output.resolve("weather/WeatherDispatcher.class")).exists();
    }

    @Test
    void itsFirstTasteIsShort() throws IOException {
        assertThat(Readme.read().completeCode().get(0).lines().filter(line -> !line.isBlank()))
                .hasSizeLessThanOrEqualTo(24);
    }

    @Test
    void runningAndTestingAreOneCommandEach() throws IOException {
        Readme readme = Readme.read();
        assertThat(readme.commands("Run it").get(0)).doesNotContain("\n").startsWith("mvn ");
        assertThat(readme.commands("Test it")).containsExactly("mvn -B -ntp verify");
    }

    @Test
    void continuousIntegrationRunsTheVeryCommand() throws IOException, InterruptedException {
        Path script = Readme.PROJECT.resolve(".ci/run");
        assertThat(script).isExecutable();
        Process shown = new ProcessBuilder("bash", script.toString(), "--show")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String output = new String(shown.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(shown.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(shown.exitValue()).isZero();
        assertThat(output.lines()).containsExactlyElementsOf(Readme.read().commands("Test it"));
    }

    @Test
    void itPointsToWhatIsThere() throws IOException {
        assertThat(Readme.read().links())
                .hasSizeGreaterThan(5)
                .allSatisfy(link -> assertThat(Readme.PROJECT.resolve(link)).exists());
    }

    private static List<File> classPath() {
        return Pattern.compile(Pattern.quote(File.pathSeparator))
                .splitAsStream(System.getProperty("java.class.path"))
                .map(File::new)
                .filter(File::exists)
                .toList();
    }

    /** A block of code as a file: named after its public type, or else after its first. */
    private static final class Source extends SimpleJavaFileObject {
        private final String code;

        Source(String code) {
            super(URI.create("string:///" + path(code) + ".java"), Kind.SOURCE);
            this.code = code;
        }

        private static String path(String code) {
            List<MatchResult> types = TYPE.matcher(code).results().toList();
            MatchResult main = types.stream()
                    .filter(type -> type.group(1) != null)
                    .findFirst()
                    .orElse(types.get(0));
            String folder = PACKAGE.matcher(code)
                    .results()
                    .findFirst()
                    .map(named -> named.group(1))
                    .orElseThrow();
            return folder + "/" + main.group(2);
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return code;
        }
    }
}
