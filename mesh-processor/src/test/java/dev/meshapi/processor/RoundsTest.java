package dev.meshapi.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** Interfaces that mention what other processors generate in the same compilation. */
class RoundsTest {
    private static final String ORDERS = """
            package shop;

            @dev.meshapi.annotation.MeshApi
            public interface Orders extends BaseOf<Item> {
                ItemView find(java.util.List<ItemKey> keys) throws ItemLost;
            }
            """;
    private static final String ITEM = "package shop;\n\npublic record Item(String id) {}\n";

    @Test
    void waitsForTypesThatAnotherProcessorGenerates() {
        Compilation compilation = Javac.compile(
                List.of(Javac.source(ORDERS), Javac.source(ITEM)),
                new Generator(
                        "public interface BaseOf<T> { T base(T value); }",
                        "public record ItemView(String id) {}",
                        "public record ItemKey(String id) {}",
                        "public class ItemLost extends RuntimeException { private static final long serialVersionUID"
                                + " = 1L; public ItemLost(String message) { super(message); } }"));

        assertThat(compilation.diagnostics()).isEmpty();
        assertThat(Javac.generated(compilation)).containsKey("shop/OrdersClient.java");
        assertThat(Javac.generated(compilation).get("shop/OrdersMessages.java"))
                .contains("Message<List<ItemKey>, ItemView> FIND", "Message<Item, Item> BASE", "LOST");
    }

    @Test
    void saysWhatNobodyGenerates() {
        Compilation compilation = Javac.compile(
                List.of(Javac.source(ORDERS), Javac.source(ITEM)),
                new Generator(
                        "public interface BaseOf<T> { T base(T value); }", "public record ItemView(String id) {}"));

        List<String> ours = compilation.errors().stream()
                .filter(error -> error.getMessage(null).startsWith("[mesh:"))
                .map(error ->
                        error.getLineNumber() + " " + error.getMessage(null).replaceAll("\n *", "\n"))
                .toList();
        assertThat(ours).containsExactly("""
                        5 [mesh:Unresolved] Orders.find takes 'keys' as List<ItemKey>, where ItemKey does not exist; no \
                        source, library or other processor has it.
                        Import it, or add what generates it to this compilation.""", """
                        5 [mesh:Unresolved] Orders.find throws ItemLost, which does not exist; no source, library or \
                        other processor has it.
                        Import it, or add what generates it to this compilation.""");
        // javac says the same in its words, and nothing else.
        assertThat(compilation.errors()).hasSize(4);
    }

    @Test
    void waitsForTypesDeepInAPayload() {
        JavaFileObject job = Javac.source("package shop;\n\npublic record Job(Step[] steps) {}\n");
        JavaFileObject step = Javac.source("package shop;\n\npublic record Step(StepView view) {}\n");
        JavaFileObject orders = Javac.source("""
                package shop;

                @dev.meshapi.annotation.MeshApi
                public interface Orders {
                    void submit(Job job);
                }
                """);

        Compilation generated =
                Javac.compile(List.of(orders, job, step), new Generator("public record StepView(String id) {}"));
        assertThat(generated.diagnostics()).isEmpty();
        assertThat(Javac.generated(generated)).containsKey("shop/OrdersClient.java");

        Compilation missing = Javac.compile(List.of(orders, job, step));
        assertThat(missing.errors())
                .filteredOn(error -> error.getMessage(null).startsWith("[mesh:"))
                .singleElement()
                .satisfies(error -> assertThat(error.getMessage(null).replaceAll("\n *", "\n"))
                        .isEqualTo("""
                        [mesh:Unresolved] Orders.submit cannot send 'job': Step.view is StepView, which does not exist; no \
                        source, library or other processor has it.
                        Path: submit -> Job.steps[] -> Step.view -> StepView
                        Import it, or add what generates it to this compilation."""));

        Compilation wrong =
                Javac.compile(List.of(orders, job, step), new Generator("public record StepView(Runnable run) {}"));
        assertThat(wrong.errors())
                .singleElement()
                .satisfies(error -> assertThat(error.getMessage(null))
                        .contains("Path: submit -> Job.steps[] -> Step.view -> StepView.run -> Runnable"));
    }

    @Test
    void waitsForWhatIsReported() {
        JavaFileObject orders = Javac.source("""
                package shop;

                @dev.meshapi.annotation.MeshApi
                public interface Orders {
                    @dev.meshapi.annotation.MeshProgress(Shelf.class)
                    void count();
                }
                """);

        Compilation generated = Javac.compile(List.of(orders), new Generator("public record Shelf(String sku) {}"));
        assertThat(generated.diagnostics()).isEmpty();
        assertThat(Javac.generated(generated).get("shop/OrdersMessages.java"))
                .contains(".reporting(TypeRef.of(Shelf.class))");

        assertThat(Javac.compile(List.of(orders)).errors())
                .filteredOn(error -> error.getMessage(null).startsWith("[mesh:"))
                .singleElement()
                .satisfies(error -> {
                    assertThat(error.getLineNumber()).isEqualTo(5);
                    assertThat(error.getMessage(null))
                            .startsWith("[mesh:Unresolved] Orders.count reports a type that does not exist;");
                });
    }

    @Test
    void reportsAtOnceWhatIsWrongInAnyCase() {
        Compilation compilation =
                Javac.compile(List.of(Javac.source("""
                                package shop;

                                @dev.meshapi.annotation.MeshApi
                                public interface Orders {
                                    ItemView find(String... keys);
                                }
                                """)), new Generator("public record ItemView(String id) {}"));

        assertThat(compilation.errors()).hasSize(1);
        assertThat(compilation.errors().get(0).getMessage(null)).startsWith("[mesh:Varargs] Orders.find");
    }

    @Test
    void anErrorInOneInterfaceDoesNotAccuseAnotherOneThatWaits() {
        Compilation compilation = Javac.compile(
                List.of(Javac.source("""
                                package shop;

                                @dev.meshapi.annotation.MeshApi
                                public interface Users {
                                    ItemView find(String id);
                                }
                                """), Javac.source("""
                                package shop;

                                @dev.meshapi.annotation.MeshApi
                                public interface Wrong {
                                    Object find(String id);
                                }
                                """)), new Generator("public record ItemView(String id) {}"));

        assertThat(compilation.errors()).hasSize(1);
        assertThat(compilation.errors().get(0).getMessage(null)).startsWith("[mesh:UnknownReply] Wrong.find");
    }

    @Test
    void aTypeThatSharesTheNameOfAGeneratedOneInAnotherPackageIsNoSelfReference() {
        Compilation compilation = Javac.compile("""
                package shop;

                @dev.meshapi.annotation.MeshApi
                public interface Orders {
                    void find(crm.OrdersClient client);
                }
                """, "package crm;\n\npublic record OrdersClient(String id) {}\n");

        assertThat(compilation.diagnostics()).isEmpty();
    }

    /** Generates sources in the first round. */
    private static final class Generator extends AbstractProcessor {
        private final List<String> types;
        private boolean done;

        Generator(String... types) {
            this.types = List.of(types);
        }

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return Set.of("*");
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latestSupported();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            if (!done) {
                done = true;
                types.forEach(this::write);
            }
            return false;
        }

        private void write(String type) {
            String source = "package shop;\n\n" + type + "\n";
            String name =
                    Javac.source(source).getName().replaceAll("^/|\\.java$", "").replace('/', '.');
            try (Writer writer = processingEnv.getFiler().createSourceFile(name).openWriter()) {
                writer.write(source);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
