package dev.meshapi.processor.proof;

import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import dev.meshapi.Failure;
import dev.meshapi.Message;
import dev.meshapi.TypeRef;
import dev.meshapi.internal.wire.JsonPayloads;
import dev.meshapi.internal.wire.Slice;
import dev.meshapi.processor.MeshProcessor;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the processor accepts comes back as it was sent: any interface of shapes that it supports is compiled, any values
 * of the types in its messages are written and read as the runtime does it, and are then equal. A failure names the seed.
 */
class RoundTripTest {
    private static final Path SUPPORTED = Path.of("src/test/resources/proof/supported");
    private static final int VALUES = 25;
    private static final JsonPayloads PAYLOADS = new JsonPayloads();

    @ParameterizedTest
    @MethodSource("seeds")
    void anyInterface(long seed) throws Exception {
        check(JavaFileObjects.forSourceString("random.Any", new RandomApi(seed).source()), "random.AnyMessages", seed);
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 12);
    }

    @Test
    void everySupportedShape() throws Exception {
        String source = Files.readString(SUPPORTED.resolve("Supplies.java"));
        check(JavaFileObjects.forSourceString("supplies.Supplies", source), "supplies.SuppliesMessages", 1);
    }

    private static void check(JavaFileObject source, String holder, long seed) throws Exception {
        Compilation compilation = javac().withOptions("-Xlint:all,-processing,-auxiliaryclass", "--release", "17")
                .withProcessors(new MeshProcessor())
                .compile(source);
        assertThat(compilation.diagnostics()).describedAs("seed %d", seed).isEmpty();

        Class<?> messages = new Loader(compilation).loadClass(holder);
        RandomValues values = new RandomValues(seed);
        int checked = 0;
        for (TypeRef<?> type : types(messages)) {
            for (int i = 0; i < VALUES; i++) {
                check(type, values.of(type.type(), 3), seed);
                checked++;
            }
        }
        assertThat(checked).isGreaterThan(10 * VALUES);
    }

    private static void check(TypeRef<?> type, Object value, long seed) throws Exception {
        byte[] json = PAYLOADS.encode(value, type);
        String text = new String(json, StandardCharsets.UTF_8);
        Object read = PAYLOADS.decode(Slice.of(json), type);

        if (!Same.are(value, read)) {
            fail("seed %d, %s: %s of %s is read as %s", seed, type, text, value, read);
        }
        assertThat(text).doesNotContain("java.", "random.", "supplies.");
    }

    private static List<TypeRef<?>> types(Class<?> messages) throws IllegalAccessException {
        List<TypeRef<?>> types = new ArrayList<>();
        for (Field field : messages.getDeclaredFields()) {
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
            super(RoundTripTest.class.getClassLoader());
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
