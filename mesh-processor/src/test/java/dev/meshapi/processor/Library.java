package dev.meshapi.processor;

import static com.google.testing.compile.Compiler.javac;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.CompilationSubject;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import javax.annotation.processing.Processor;
import javax.tools.JavaFileObject;

/** Class files that were compiled earlier, by somebody else. */
final class Library {
    private final Map<String, byte[]> classes;

    private Library(Map<String, byte[]> classes) {
        this.classes = classes;
    }

    /** Compiles sources of one file each. */
    static Library of(List<String> options, String... sources) throws IOException {
        Compilation compilation = javac().withOptions(options)
                .compile(Stream.of(sources).map(Javac::source).toList());
        CompilationSubject.assertThat(compilation).succeeded();
        Map<String, byte[]> classes = new TreeMap<>();
        for (JavaFileObject file : compilation.generatedFiles()) {
            try (InputStream bytes = file.openInputStream()) {
                classes.put(file.getName().replaceFirst("^/CLASS_OUTPUT/", ""), bytes.readAllBytes());
            }
        }
        return new Library(classes);
    }

    /** The same without a class. */
    Library without(String name) {
        Map<String, byte[]> rest = new TreeMap<>(classes);
        if (rest.remove(name.replace('.', '/') + ".class") == null) {
            throw new IllegalArgumentException(name + " is not in " + classes.keySet());
        }
        return new Library(rest);
    }

    /** Writes it as a jar. */
    Path jar(Path folder) throws IOException {
        Path jar = folder.resolve("library.jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(file)) {
            for (Map.Entry<String, byte[]> each : classes.entrySet()) {
                entries.putNextEntry(new ZipEntry(each.getKey()));
                entries.write(each.getValue());
                entries.closeEntry();
            }
        }
        return jar;
    }

    /** Compiles sources that use a jar. */
    static Compilation use(Path jar, Processor processor, String... sources) {
        List<File> path =
                new ArrayList<>(Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                        .map(File::new)
                        .toList());
        path.add(jar.toFile());
        return javac().withOptions("-Xlint:all,-processing,-classfile,-path", "--release", "17")
                .withClasspath(path)
                .withProcessors(processor)
                .compile(Stream.of(sources).map(Javac::source).toList());
    }
}
