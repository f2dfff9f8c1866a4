package dev.meshapi.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The code of {@code docs/calls.md} compiles. */
class CallsGuideTest {
    /** What its statements mention. */
    private static final String SURROUNDINGS = """
            package guide;

            import dev.meshapi.*;
            import guide.Orders.*;
            import java.time.Duration;
            import java.util.*;
            import java.util.concurrent.*;

            abstract class Statements {
                OrdersClient orders;
                CallContext call;
                Executor executor;
                Future<?> query;

                abstract void show(Object... what);

                abstract void shelf(String text);

                abstract void later(long node, Execution execution);
            """;

    @TempDir
    private Path output;

    @Test
    void itsCodeCompiles() throws IOException {
        Document guide = Document.read("docs/calls.md");
        List<String> sources = new ArrayList<>(guide.completeCode());
        assertThat(sources).hasSize(3);
        assertThat(guide.statements()).hasSizeGreaterThan(8);
        sources.add(Snippets.methods(SURROUNDINGS, guide.statements()));

        Snippets.compile(sources, output);

        assertThat(output.resolve("guide/OrdersDispatcher.class")).exists();
    }
}
