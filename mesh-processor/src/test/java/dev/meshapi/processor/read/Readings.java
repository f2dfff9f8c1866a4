package dev.meshapi.processor.read;

import static com.google.testing.compile.Compiler.javac;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.CompilationSubject;
import com.google.testing.compile.JavaFileObjects;
import dev.meshapi.annotation.MeshApi;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Reads interfaces while javac runs, and nothing more. */
final class Readings extends AbstractProcessor {
    private final List<Reading> readings = new ArrayList<>();

    private Readings() {}

    /** What is read from the interfaces of a source that compiles by itself. */
    static List<Reading> of(String name, String source) {
        Readings readings = new Readings();
        Compilation compilation =
                javac().withProcessors(readings).compile(JavaFileObjects.forSourceString(name, source));
        CompilationSubject.assertThat(compilation).succeeded();
        return List.copyOf(readings.readings);
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of(MeshApi.class.getName());
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        ApiReader reader = new ApiReader(processingEnv);
        ElementFilter.typesIn(round.getElementsAnnotatedWith(MeshApi.class))
                .forEach(type -> readings.add(reader.read(type)));
        return false;
    }
}
