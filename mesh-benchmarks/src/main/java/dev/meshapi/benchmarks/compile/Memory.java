package dev.meshapi.benchmarks.compile;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import org.jspecify.annotations.Nullable;

/** Takes what a compilation writes, and writes nothing to a disk. */
final class Memory extends ForwardingJavaFileManager<JavaFileManager> {
    private final List<JavaFileObject> sources = new ArrayList<>();

    Memory(StandardJavaFileManager files) {
        super(files);
    }

    /** The sources that were generated. */
    List<JavaFileObject> sources() {
        return List.copyOf(sources);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
            Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
        Written file = new Written(className, kind);
        if (kind == JavaFileObject.Kind.SOURCE) {
            sources.add(file);
        }
        return file;
    }

    @Override
    public FileObject getFileForOutput(Location location, String packageName, String name, FileObject sibling) {
        return new Written(name, JavaFileObject.Kind.OTHER);
    }

    /** Nothing was written before. */
    @Override
    public @Nullable FileObject getFileForInput(Location location, String packageName, String name) {
        return null;
    }

    /** A file that can be read once it was written. */
    private static final class Written extends SimpleJavaFileObject {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        Written(String name, Kind kind) {
            super(URI.create("memory:///" + name.replace('.', '/') + kind.extension), kind);
        }

        @Override
        public OutputStream openOutputStream() {
            bytes.reset();
            return bytes;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return bytes.toString(StandardCharsets.UTF_8);
        }
    }
}
