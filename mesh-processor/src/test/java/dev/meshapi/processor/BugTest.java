package dev.meshapi.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A processor that fails says so in one line, about one interface. */
class BugTest {
    private static final String ORDERS = api("Orders");
    private static final String USERS = api("Users");
    private static final String USE =
            "package shop;\n\nfinal class Use {\n    OrdersClient client;\n    OrdersHandler handler;\n}\n";

    @Test
    void aCrashIsOneErrorAtTheInterface() {
        assertOneBug(new IllegalStateException("no more"), "java.lang.IllegalStateException: no more");
    }

    @Test
    void aFullDiskIsOneErrorAtTheInterface() {
        assertOne(
                new IOException("No space left on device"),
                "[mesh:NotWritten] Orders needs a file for what is generated, and it cannot be written: No space left on"
                        + " device.\nSee to the output folder of the compiler: is there space, and does it take such a"
                        + " name?");
    }

    /** Where nobody has asked before whether a class is there, javac throws. */
    @Test
    void aClassThatIsMissedTooLateIsNoBug() {
        assertOne(
                new CompletionFailure("class file for lib.Gone not found"),
                "[mesh:MissingClass] Orders needs lib.Gone, which is not on the class path, though a class file refers to"
                        + " it.\nAdd the library that has lib.Gone.");
    }

    /** Named as that of javac, which is not exported. */
    private static final class CompletionFailure extends RuntimeException {
        private static final long serialVersionUID = 1L;

        CompletionFailure(String message) {
            super(message);
        }
    }

    private static void assertOneBug(Exception failure, String named) {
        assertOne(
                failure,
                "[mesh:Bug] Orders made the processor fail with " + named
                        + "; that is a mistake in the processor, not in Orders.\n"
                        + "Report it together with the source of Orders.");
    }

    private static void assertOne(Exception failure, String text) {
        List<String> created = new ArrayList<>();
        Compilation compilation = Compiler.javac()
                .withOptions("-Xlint:all,-processing")
                .withProcessors(new WithFiler((name, elements) -> {
                    if (name.equals("shop.OrdersDispatcher")) {
                        throw failure;
                    }
                    created.add(name);
                }))
                .compile(Javac.source(ORDERS), Javac.source(USERS), Javac.source(USE));

        assertThat(compilation.diagnostics()).hasSize(1);
        assertThat(compilation.errors()).hasSize(1);
        assertThat(compilation.errors().get(0).getLineNumber()).isEqualTo(4);
        assertThat(compilation.errors().get(0).getMessage(null).replaceAll("\n *", "\n"))
                .isEqualTo(text);
        assertThat(created).contains("shop.UsersClient", "shop.UsersMessages");
    }

    private static String api(String name) {
        return "package shop;\n\n@dev.meshapi.annotation.MeshApi\npublic interface " + name
                + " {\n    void find(String id);\n}\n";
    }
}
