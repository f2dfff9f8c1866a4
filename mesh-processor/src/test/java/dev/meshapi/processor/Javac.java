package dev.meshapi.processor;

import static com.google.testing.compile.Compiler.javac;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.annotation.processing.Processor;
import javax.tools.JavaFileObject;

/** Compiles sources the way a strict project does. */
final class Javac {
    /** No processor claims an annotation, so that others see it as well; javac remarks on that if asked for everything. */
    private static final List<String> STRICT =
            List.of("-Xlint:all,-processing", "-Xdoclint:all,-missing", "-Werror", "--release", "17");

    private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");
    private static final Pattern TYPE =
            Pattern.compile("(?m)^(?:@\\w+(?:\\([^)]*\\))? )*(?:(?:public|final|abstract|sealed|strictfp) )*"
                    + "(?:class|interface|record|enum|@interface) (\\w+)");

    private Javac() {}

    static Compilation compile(String... sources) {
        return compile(Arrays.stream(sources).map(Javac::source).toList());
    }

    static Compilation compile(List<JavaFileObject> sources, Processor... others) {
        return compile(sources, List.of(), others);
    }

    static Compilation compile(List<JavaFileObject> sources, List<String> options, Processor... others) {
        List<Processor> processors = new ArrayList<>(List.of(others));
        processors.add(new MeshProcessor());
        List<String> all = new ArrayList<>(STRICT);
        all.addAll(options);
        return javac().withOptions(all).withProcessors(processors).compile(sources);
    }

    /** A source file, called after the first type in it. */
    static JavaFileObject source(String code) {
        Matcher type = TYPE.matcher(code);
        if (!type.find()) {
            return JavaFileObjects.forSourceString(code.startsWith("module") ? "module-info" : "package-info", code);
        }
        Matcher pack = PACKAGE.matcher(code);
        return JavaFileObjects.forSourceString((pack.find() ? pack.group(1) + "." : "") + type.group(1), code);
    }

    /** The generated sources and schemas by path. */
    static Map<String, String> generated(Compilation compilation) {
        Map<String, String> generated = new TreeMap<>();
        for (JavaFileObject file : compilation.generatedSourceFiles()) {
            generated.put(file.getName().replaceFirst("^/SOURCE_OUTPUT/", ""), text(file));
        }
        for (JavaFileObject file : compilation.generatedFiles()) {
            if (file.getName().startsWith("/CLASS_OUTPUT/META-INF/")) {
                generated.put(file.getName().replaceFirst("^/CLASS_OUTPUT/", ""), text(file));
            }
        }
        return generated;
    }

    private static String text(JavaFileObject file) {
        try {
            return new String(file.openInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
