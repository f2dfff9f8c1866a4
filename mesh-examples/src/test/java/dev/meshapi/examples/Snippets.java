package dev.meshapi.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** Code out of a document, compiled the way a strict project does it. */
final class Snippets {
    private static final Pattern PACKAGE = Pattern.compile("^package (\\w+);$", Pattern.MULTILINE);
    private static final Pattern TYPE =
            Pattern.compile("^(public )?(?:final |abstract )?(?:class|interface|record) (\\w+)", Pattern.MULTILINE);

    /** By name: its class refers to annotations that are not here. */
    private static final String PROCESSOR = "dev.meshapi.processor.MeshProcessor";

    private Snippets() {}

    /** Some statements, each block as a method of the class that has begun. */
    static String methods(String surroundings, List<String> blocks) {
        StringBuilder source = new StringBuilder(surroundings);
        for (String block : blocks) {
            source.append("\n    void block")
                    .append(source.length())
                    .append("() throws Exception {\n")
                    .append(block.indent(8))
                    .append("    }\n");
        }
        return source.append("}\n").toString();
    }

    /** Compiles files, each called after its type. */
    static void compile(List<String> files, Path output) throws IOException {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (StandardJavaFileManager manager =
                javac.getStandardFileManager(diagnostics, null, StandardCharsets.UTF_8)) {
            manager.setLocation(StandardLocation.CLASS_OUTPUT, List.of(output.toFile()));
            manager.setLocation(StandardLocation.CLASS_PATH, classPath());
            List<String> options =
                    List.of("--release", "17", "-Xlint:all,-processing,-options", "-Werror", "-processor", PROCESSOR);
            JavaCompiler.CompilationTask task = javac.getTask(
                    Writer.nullWriter(),
                    manager,
                    diagnostics,
                    options,
                    null,
                    files.stream().map(Source::new).toList());

            assertThat(task.call())
                    .describedAs("%s", diagnostics.getDiagnostics())
                    .isTrue();
        }
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
