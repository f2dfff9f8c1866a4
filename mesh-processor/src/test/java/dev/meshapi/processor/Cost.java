package dev.meshapi.processor;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.tools.JavaFileObject;

/**
 * What the processor costs: the time to compile interfaces with it, and the time to compile the same interfaces together
 * with the files that it generates from them, without it. Not a test; {@code docs/diagnostics.md} has the figures.
 */
final class Cost {
    private static final int INTERFACES = 100;
    private static final int MESSAGES = 10;
    private static final int ROUNDS = 12;
    private static final int WARM_UP = 6;

    private Cost() {}

    /** Measures and prints. */
    public static void main(String[] arguments) {
        List<JavaFileObject> sources = sources();
        List<JavaFileObject> all = new ArrayList<>(sources);
        all.addAll(Compiler.javac()
                .withProcessors(new MeshProcessor())
                .compile(sources)
                .generatedSourceFiles());

        double[] alone = new double[ROUNDS];
        double[] plain = new double[ROUNDS];
        double[] processed = new double[ROUNDS];
        for (int i = 0; i < WARM_UP + ROUNDS; i++) {
            double a = millis(Compiler.javac().withOptions("-proc:none"), sources);
            double p = millis(Compiler.javac().withOptions("-proc:none"), all);
            double w = millis(Compiler.javac().withProcessors(new MeshProcessor()), sources);
            if (i >= WARM_UP) {
                alone[i - WARM_UP] = a;
                plain[i - WARM_UP] = p;
                processed[i - WARM_UP] = w;
            }
        }
        System.out.printf(
                "%d interfaces of %d messages: sources alone %.0f ms, with the generated files %.0f ms,"
                        + " with the processor %.0f ms, ratio %.2f%n",
                INTERFACES,
                MESSAGES,
                median(alone),
                median(plain),
                median(processed),
                median(processed) / median(plain));
    }

    private static double millis(Compiler compiler, List<JavaFileObject> sources) {
        long start = System.nanoTime();
        Compilation compilation = compiler.compile(sources);
        long end = System.nanoTime();
        if (!compilation.errors().isEmpty()) {
            throw new IllegalStateException(compilation.errors().toString());
        }
        return (end - start) / 1e6;
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }

    private static List<JavaFileObject> sources() {
        List<JavaFileObject> sources = new ArrayList<>();
        for (int i = 0; i < INTERFACES; i++) {
            StringBuilder code = new StringBuilder("package shop;\n\nimport java.util.*;\n\n"
                    + "@dev.meshapi.annotation.MeshApi\npublic interface Orders" + i + " {\n");
            for (int j = 0; j < MESSAGES; j++) {
                code.append("    List<Item> find")
                        .append(j)
                        .append("(String id, Map<String, Item> known, int limit);\n");
            }
            code.append("\n    record Item(String sku, int quantity, List<Item> parts, java.time.Instant at) {}\n}\n");
            sources.add(Javac.source(code.toString()));
        }
        return sources;
    }
}
