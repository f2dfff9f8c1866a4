package dev.meshapi.benchmarks.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class JavacTest {
    @Test
    void theInterfacesCompileWithAndWithoutTheProcessor() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        CompileCommand.run(List.of("--rounds", "1", "--warmup", "1", "--most", "1"), out);
        assertThat(bytes.toString(StandardCharsets.UTF_8).lines())
                .anyMatch(line -> line.matches("\\| 1 .*\\d+\\.\\d\\d .*"));
    }
}
