package dev.meshapi.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Generated code in packages that are null-marked stands up to NullAway, in a compiler of its own. */
class NullAwayTest {
    private static final Path GOLDENS = Path.of("src/test/resources/goldens");

    /** Where they are in no package, nothing can be marked; the other one has a name on the wire that another golden has. */
    private static final Set<String> LEFT_OUT = Set.of("unnamed", "nested");

    private static final List<String> PACKAGES_OF_JAVAC =
            List.of("api", "code", "comp", "file", "main", "model", "parser", "processing", "tree", "util");

    @TempDir
    private Path folder;

    @Test
    void hasNothingToSayOfGeneratedCode() throws Exception {
        for (Path golden : children(GOLDENS)) {
            if (!LEFT_OUT.contains(golden.getFileName().toString())) {
                copy(golden.resolve("in"));
            }
        }
        markPackages();

        assertThat(compile()).isEmpty();
    }

    /** The other test would pass as well if nobody looked. */
    @Test
    void looks() throws Exception {
        Path source = Files.createDirectories(sources().resolve("shop")).resolve("Shop.java");
        Files.writeString(source, "package shop;\n\nfinal class Shop {\n    String name = null;\n}\n");
        markPackages();

        assertThat(compile()).contains("Shop.java:4: error: [NullAway]");
    }

    private Path sources() {
        return folder.resolve("sources");
    }

    private void copy(Path from) throws IOException {
        for (Path file : files(from)) {
            Path to = sources().resolve(from.relativize(file).toString());
            Files.createDirectories(to.getParent());
            Files.copy(file, to);
        }
    }

    private void markPackages() throws IOException {
        Set<Path> packages = new TreeSet<>();
        for (Path file : files(sources())) {
            packages.add(file.getParent());
        }
        for (Path each : packages) {
            String name = sources().relativize(each).toString().replace(File.separatorChar, '.');
            Files.writeString(
                    each.resolve("package-info.java"), "@org.jspecify.annotations.NullMarked\npackage " + name + ";\n");
        }
    }

    /** What the compiler says. */
    private String compile() throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "javac").toString());
        for (String each : PACKAGES_OF_JAVAC) {
            command.add("-J--add-exports=jdk.compiler/com.sun.tools.javac." + each + "=ALL-UNNAMED");
            command.add("-J--add-opens=jdk.compiler/com.sun.tools.javac." + each + "=ALL-UNNAMED");
        }
        String path = System.getProperty("java.class.path");
        command.addAll(
                List.of("-d", Files.createDirectories(folder.resolve("out")).toString()));
        command.addAll(List.of("-classpath", path, "-processorpath", path));
        command.addAll(List.of("-processor", MeshProcessor.class.getName(), "--release", "17"));
        command.addAll(List.of("-Xlint:all,-processing,-path,-options", "-Werror"));
        command.addAll(List.of("-XDcompilePolicy=simple", "--should-stop=ifError=FLOW"));
        command.add(
                "-Xplugin:ErrorProne -XepDisableAllChecks -Xep:NullAway:ERROR -XepOpt:NullAway:OnlyNullMarked=true");
        files(sources()).forEach(file -> command.add(file.toString()));

        Path said = folder.resolve("said.txt");
        Process javac = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        try {
            assertThat(javac.waitFor(5, TimeUnit.MINUTES)).isTrue();
        } finally {
            javac.destroyForcibly();
        }
        return Files.readString(said);
    }

    private static List<Path> children(Path folder) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.sorted().toList();
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
