package dev.meshapi.processor.proof;

import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.meshapi.Failure;
import dev.meshapi.Message;
import dev.meshapi.TypeRef;
import dev.meshapi.processor.MeshProcessor;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;

/** An interface that was compiled with what the processor makes of it. */
final class Compiled {
    private final Loader loader;

    private Compiled(Loader loader) {
        this.loader = loader;
    }

    /** Compiles it as a strict project does; the subject says what it is if that goes wrong. */
    static Compiled of(JavaFileObject source, String subject) {
        Compilation compilation = javac().withOptions("-Xlint:all,-processing,-auxiliaryclass", "--release", "17")
                .withProcessors(new MeshProcessor())
                .compile(source);
        assertThat(compilation.diagnostics()).describedAs(subject).isEmpty();
        return new Compiled(new Loader(compilation));
    }

    /** Everything that its messages send. */
    List<TypeRef<?>> types(String holder) throws ReflectiveOperationException {
        List<TypeRef<?>> types = new ArrayList<>();
        for (Field field : loader.loadClass(holder).getDeclaredFields()) {
            field.setAccessible(true);
            if (field.get(null) instanceof Message<?, ?> message) {
                types.add(message.request());
                types.add(message.reply());
            } else if (field.get(null) instanceof Failure<?, ?> failure) {
                types.add(failure.state());
            }
        }
        types.removeIf(TypeRef.NOTHING::equals);
        return types;
    }

    /** The classes of a compilation. */
    private static final class Loader extends ClassLoader {
        private final Map<String, byte[]> classes = new HashMap<>();

        Loader(Compilation compilation) {
            super(Compiled.class.getClassLoader());
            Stream<JavaFileObject> files =
                    compilation.generatedFiles().stream().filter(file -> file.getKind() == JavaFileObject.Kind.CLASS);
            files.forEach(file -> {
                String name = file.getName().replaceFirst("^/CLASS_OUTPUT/", "").replaceFirst("\\.class$", "");
                try (InputStream in = file.openInputStream()) {
                    classes.put(name.replace('/', '.'), in.readAllBytes());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
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
}
