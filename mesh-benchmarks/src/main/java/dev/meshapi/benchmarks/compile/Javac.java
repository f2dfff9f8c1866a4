package dev.meshapi.benchmarks.compile;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/** The compiler of this JDK, in this process; what it writes stays in memory. */
final class Javac {
    private final JavaCompiler compiler;

    private Javac(JavaCompiler compiler) {
        this.compiler = compiler;
    }

    static Javac ofThisJdk() {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new IllegalStateException("This needs a JDK: a JRE has no compiler");
        }
        return new Javac(compiler);
    }

    /**
     * What a compilation took and wrote.
     *
     * @param millis how long it took
     * @param generated the sources that were generated
     */
    record Run(double millis, List<JavaFileObject> generated) {}

    /**
     * Compiles.
     *
     * @param processors none for plain javac
     */
    Run compile(List<JavaFileObject> sources, List<Processor> processors) {
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (Memory memory = new Memory(compiler.getStandardFileManager(diagnostics, Locale.ROOT, null))) {
            List<String> options = new ArrayList<>(List.of("-classpath", System.getProperty("java.class.path")));
            if (processors.isEmpty()) {
                options.add("-proc:none");
            }
            long start = System.nanoTime();
            JavaCompiler.CompilationTask task = compiler.getTask(null, memory, diagnostics, options, null, sources);
            if (!processors.isEmpty()) {
                task.setProcessors(processors);
            }
            boolean compiled = task.call();
            double millis = (System.nanoTime() - start) / 1e6;
            if (!compiled) {
                throw new IllegalStateException(diagnostics.getDiagnostics().stream()
                        .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                        .map(Object::toString)
                        .collect(Collectors.joining("\n")));
            }
            return new Run(millis, memory.sources());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
