package dev.meshapi.benchmarks.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

class JavacTest {
    @Test
    void whatTheProcessorGeneratesCompilesWithoutIt() {
        Javac javac = Javac.ofThisJdk();
        List<JavaFileObject> sources = Interfaces.of(1);
        Javac.Run processed = javac.compile(sources, List.of(CompileCommand.processor()));
        assertThat(processed.millis()).isPositive();
        assertThat(processed.generated()).extracting(JavaFileObject::getName).contains("/shop/Orders0Client.java");

        List<JavaFileObject> all = new ArrayList<>(sources);
        all.addAll(processed.generated());
        assertThat(javac.compile(all, List.of()).generated()).isEmpty();
    }
}
