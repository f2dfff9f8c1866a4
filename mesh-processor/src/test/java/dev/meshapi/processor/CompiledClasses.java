package dev.meshapi.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.JavaFileObject;

/** The classes of a compilation that succeeded, ready to run. */
final class CompiledClasses extends ClassLoader {
    private final Map<String, byte[]> classes = new TreeMap<>();

    CompiledClasses(Compilation compilation) throws IOException {
        super(CompiledClasses.class.getClassLoader());
        assertThat(compilation.diagnostics()).isEmpty();
        for (JavaFileObject file : compilation.generatedFiles()) {
            if (file.getKind() == JavaFileObject.Kind.CLASS) {
                String path = file.getName().replaceFirst("^/CLASS_OUTPUT/", "").replaceFirst("\\.class$", "");
                classes.put(path.replace('/', '.'), file.openInputStream().readAllBytes());
            }
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = classes.get(name);
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes, 0, bytes.length);
    }
}
