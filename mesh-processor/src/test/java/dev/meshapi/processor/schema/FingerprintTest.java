package dev.meshapi.processor.schema;

import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import dev.meshapi.processor.MeshProcessor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.tools.StandardLocation;
import org.junit.jupiter.api.Test;

/** The fingerprint tells what is on the wire, and nothing else. */
class FingerprintTest {
    private static final String ORDERS = """
            package shop;

            import org.jspecify.annotations.Nullable;

            @dev.meshapi.annotation.MeshApi
            interface Orders {
                String find(Item item);
            }

            record Item(String sku, int quantity) {}
            """;

    @Test
    void isTheBeginningOfTheHashOfTheFile() throws IOException, NoSuchAlgorithmException {
        Compilation compilation = compile(ORDERS);

        byte[] hash = MessageDigest.getInstance("SHA-256").digest(schema(compilation));
        assertThat(dispatcher(compilation))
                .contains("return \"" + HexFormat.of().formatHex(hash).substring(0, 16) + "\"");
    }

    @Test
    void isAnotherOneIfTheWireIs() throws IOException {
        assertThat(dispatcher(compile(ORDERS.replace("int quantity", "long quantity"))))
                .isNotEqualTo(dispatcher(compile(ORDERS)));
    }

    @Test
    void isTheSameWhateverIsSaidAboutNull() throws IOException {
        Compilation nullable = compile(ORDERS.replace("String sku", "@Nullable String sku"));

        assertThat(new String(schema(nullable), StandardCharsets.UTF_8)).contains("\"sku\": \"nullable string\"");
        assertThat(dispatcher(nullable)).isEqualTo(dispatcher(compile(ORDERS)));
    }

    private static Compilation compile(String source) {
        Compilation compilation = javac().withProcessors(new MeshProcessor())
                .compile(JavaFileObjects.forSourceString("shop.Orders", source));
        assertThat(compilation.diagnostics()).isEmpty();
        return compilation;
    }

    private static byte[] schema(Compilation compilation) throws IOException {
        return compilation
                .generatedFile(StandardLocation.CLASS_OUTPUT, "META-INF/mesh/Orders.json")
                .orElseThrow()
                .openInputStream()
                .readAllBytes();
    }

    private static String dispatcher(Compilation compilation) throws IOException {
        return compilation
                .generatedSourceFile("shop.OrdersDispatcher")
                .orElseThrow()
                .getCharContent(false)
                .toString();
    }
}
