package dev.meshapi.processor;

import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.meshapi.annotation.MeshApi;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What builds expect of a processor. */
class CitizenTest {
    private static final String ORDERS = """
            package shop;

            @dev.meshapi.annotation.MeshApi
            public interface Orders {
                String find(String id, int limit);
            }
            """;

    @Test
    void isFoundAsAService() {
        assertThat(ServiceLoader.load(Processor.class)).anyMatch(processor -> processor instanceof MeshProcessor);
    }

    @Test
    void declaresItselfIsolating() throws IOException {
        try (InputStream file =
                MeshProcessor.class.getResourceAsStream("/META-INF/gradle/incremental.annotation.processors")) {
            assertThat(file).isNotNull();
            assertThat(new String(file.readAllBytes(), StandardCharsets.UTF_8).strip())
                    .isEqualTo("dev.meshapi.processor.MeshProcessor,ISOLATING");
        }
    }

    @Test
    void everyFileOriginatesFromItsInterfaceAndNothingElse() {
        List<String> origins = new ArrayList<>();
        Compilation compilation = javac().withProcessors(
                        new WithFiler((name, elements) -> origins.add(name + " <- " + elements)))
                .compile(Javac.source(ORDERS), Javac.source(ORDERS.replace("Orders", "Users")));

        assertThat(compilation.errors()).isEmpty();
        assertThat(origins)
                .containsExactlyInAnyOrder(
                        "shop.OrdersClient <- [shop.Orders]",
                        "shop.OrdersHandler <- [shop.Orders]",
                        "shop.OrdersDispatcher <- [shop.Orders]",
                        "shop.OrdersMessages <- [shop.Orders]",
                        "shop.OrdersCodecs <- [shop.Orders]",
                        "META-INF/mesh/Orders.json <- [shop.Orders]",
                        "META-INF/mesh/Users.json <- [shop.Users]",
                        "shop.UsersClient <- [shop.Users]",
                        "shop.UsersHandler <- [shop.Users]",
                        "shop.UsersDispatcher <- [shop.Users]",
                        "shop.UsersMessages <- [shop.Users]",
                        "shop.UsersCodecs <- [shop.Users]");
    }

    @Test
    void leavesTheAnnotationToOthers() {
        Set<String> seen = new LinkedHashSet<>();
        Compilation compilation =
                javac().withProcessors(new MeshProcessor(), new Curious(seen)).compile(Javac.source(ORDERS));

        assertThat(compilation.errors()).isEmpty();
        assertThat(seen).containsExactly(MeshApi.class.getName());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "requires java.compiler;"})
    void worksInAModuleThatDoesNotPassJavaCompilerOn(String directive) {
        Compilation compilation = inModule(directive);

        assertThat(compilation.diagnostics()).isEmpty();
        assertThat(Javac.generated(compilation).get("shop/OrdersClient.java"))
                .contains("@MeshGenerated\npublic final class")
                .doesNotContain("@Generated");
    }

    @Test
    void usesGeneratedInAModuleThatPassesJavaCompilerOn() {
        Compilation compilation = inModule("requires transitive java.compiler;");

        assertThat(compilation.diagnostics()).isEmpty();
        assertThat(Javac.generated(compilation).get("shop/OrdersClient.java"))
                .contains("@MeshGenerated\n@Generated(\"dev.meshapi.processor.MeshProcessor\")\npublic final class");
    }

    /** The time is what a hang takes, not a measure: inferring the types of all bindings at once would need hours. */
    @Test
    @Timeout(120)
    void compilesAnInterfaceOfManyMessages() {
        String methods = IntStream.range(0, 240)
                .mapToObj(i -> "    java.util.List<String> find" + i + "(String id, int limit);\n")
                .collect(Collectors.joining());

        Compilation compilation = Javac.compile(
                "package shop;\n\n@dev.meshapi.annotation.MeshApi\npublic interface Big {\n" + methods + "}\n");

        assertThat(compilation.diagnostics()).isEmpty();
    }

    private static Compilation inModule(String directive) {
        return Javac.compile(
                List.of(
                        Javac.source("module shop {\n    requires transitive dev.meshapi;\n    " + directive
                                + "\n    exports shop;\n}\n"),
                        Javac.source(ORDERS)),
                List.of("--module-path", modulePath()));
    }

    /** What a user of the runtime has on the module path. */
    private static String modulePath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> Stream.of(
                                "mesh-annotations",
                                "mesh-runtime",
                                "lettuce",
                                "netty",
                                "reactor",
                                "reactive",
                                "jackson",
                                "slf4j",
                                "jspecify")
                        .anyMatch(entry::contains))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Another processor for the same annotation. */
    private static final class Curious extends AbstractProcessor {
        private final Set<String> seen;

        Curious(Set<String> seen) {
            this.seen = seen;
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
            annotations.forEach(annotation -> seen.add(annotation.toString()));
            return false;
        }
    }
}
