package dev.meshapi.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Eclipse's compiler gets the same files out of the processor as javac, and the same problems. */
class EclipseTest {
    private static final Path GOLDENS = Path.of("src/test/resources/goldens");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource("dev.meshapi.processor.GoldenTest#cases")
    void generatesTheGoldenFiles(String name) throws IOException {
        List<Diagnostic<? extends JavaFileObject>> reported =
                compile(sources(GOLDENS.resolve(name).resolve("in")));

        assertThat(reported)
                .filteredOn(each -> each.getKind() == Diagnostic.Kind.ERROR)
                .extracting(
                        each -> each.getSource().getName() + ":" + each.getLineNumber() + ": " + each.getMessage(null))
                .isEmpty();
        Map<String, String> written = texts(folder.resolve("generated"));
        texts(folder.resolve("classes/META-INF")).forEach((path, text) -> written.put("META-INF/" + path, text));
        assertThat(written).isEqualTo(texts(GOLDENS.resolve(name).resolve("out")));
    }

    @Test
    void reportsWhatCannotTravel() throws IOException {
        Path source = Files.createDirectories(folder.resolve("shop")).resolve("Orders.java");
        Files.writeString(source, """
                package shop;

                @dev.meshapi.annotation.MeshApi
                public interface Orders {
                    void submit(Job job);
                }

                record Job(Step[] steps) {}

                record Step(java.util.List<Runnable> callbacks) {}
                """, StandardCharsets.UTF_8);

        assertThat(compile(List.of(source)))
                .filteredOn(each -> each.getKind() == Diagnostic.Kind.ERROR)
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.getLineNumber()).isEqualTo(5);
                    assertThat(each.getMessage(null))
                            .contains(
                                    "[mesh:Unsendable] Orders.submit cannot send 'job': Step.callbacks contains Runnable")
                            .contains("Path: submit -> Job.steps[] -> Step.callbacks[] -> Runnable");
                });
    }

    @Test
    void saysWhichClassFileIsMissing() throws IOException {
        Path jar = Library.of(
                        List.of("--release", "17"),
                        "package lib;\npublic record Gone(String id) {}",
                        "package lib;\npublic record Lost(Gone gone) {}")
                .without("lib.Gone")
                .jar(folder);
        Path source = Files.createDirectories(folder.resolve("shop")).resolve("Orders.java");
        Files.writeString(source, """
                package shop;

                @dev.meshapi.annotation.MeshApi
                public interface Orders {
                    void submit(lib.Lost job);
                }
                """, StandardCharsets.UTF_8);

        assertThat(compile(List.of(source), jar))
                .filteredOn(each -> each.getKind() == Diagnostic.Kind.ERROR)
                .extracting(each -> each.getLineNumber() + " " + each.getMessage(null))
                .containsExactly("4 [mesh:MissingClass] Orders needs lib.Gone, which is not on the class path, though a"
                        + " class file refers to it.\nAdd the library that has lib.Gone.");
    }

    private List<Diagnostic<? extends JavaFileObject>> compile(List<Path> sources, Path... libraries)
            throws IOException {
        JavaCompiler compiler = new EclipseCompiler();
        DiagnosticCollector<JavaFileObject> reported = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(reported, null, StandardCharsets.UTF_8)) {
            List<String> options = List.of(
                    "-d",
                    Files.createDirectories(folder.resolve("classes")).toString(),
                    "-s",
                    Files.createDirectories(folder.resolve("generated")).toString(),
                    "--release",
                    "17",
                    "-classpath",
                    Stream.concat(
                                    Stream.of(System.getProperty("java.class.path")),
                                    Stream.of(libraries).map(Path::toString))
                            .collect(Collectors.joining(File.pathSeparator)));
            JavaCompiler.CompilationTask task =
                    compiler.getTask(null, files, reported, options, null, files.getJavaFileObjectsFromPaths(sources));
            task.setProcessors(List.of(new MeshProcessor()));
            task.call();
        }
        return reported.getDiagnostics();
    }

    private static List<Path> sources(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static Map<String, String> texts(Path folder) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        for (Path file : sources(folder)) {
            texts.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
        }
        return texts;
    }
}
