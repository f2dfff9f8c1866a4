package dev.meshapi.faults.calls;

import dev.meshapi.Binding;
import dev.meshapi.CallContext;
import dev.meshapi.Mesh;
import dev.meshapi.MeshBuilder;
import dev.meshapi.MeshNode;
import dev.meshapi.faults.calls.Work.Job;
import dev.meshapi.faults.calls.Work.Manner;
import dev.meshapi.faults.calls.Work.Product;
import dev.meshapi.tools.NodePart;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * A process of the matrix: does jobs, and writes into the ledger what its handlers do, before they go on; the ledger is its standard
 * output, and outlives a {@code kill -9}. By order it calls others, and says what it was told, or how much of its heap is in use.
 */
final class Worker implements NodePart {
    /** More than the processes of the matrix may send. */
    private static final int LARGE = 100_000;

    private volatile String name = "";

    @Override
    public void prepare(MeshBuilder builder, Consumer<String> say) {
        builder.serve(Work.serving(
                Binding.replying(Work.RUN, (job, call) -> work(job, call, say)),
                Binding.running(Work.NOTE, (job, call) -> work(job, call, say))));
    }

    private Product work(Job job, CallContext call, Consumer<String> say) throws InterruptedException {
        say.accept("began " + job.id());
        call.onCancel(() -> say.accept("told " + job.id()));
        if (job.at().isEmpty() || job.at().equals(name)) {
            Thread.sleep(job.millis());
        }
        say.accept("ended " + job.id());
        return new Product(
                switch (job.manner()) {
                    case PLAIN -> job.id();
                    case LARGE_REPLY -> "x".repeat(LARGE);
                    case UNENCODABLE_REPLY -> Product.UNSPEAKABLE;
                });
    }

    @Override
    public boolean obey(Mesh mesh, String[] words, Consumer<String> say) {
        switch (words[0]) {
            case "name" -> {
                name = words[1];
                say.accept("named " + name);
            }
            // fire <prefix of the ids> <millis> <id of the target, ids of all>
            case "fire" -> {
                List<MeshNode> nodes = Arrays.stream(words[3].split(","))
                        .map(Long::parseLong)
                        .map(id -> node(mesh, id))
                        .toList();
                Volley volley = new Volley(mesh, nodes, claim -> say.accept("claim " + claim.line()));
                volley.fire(words[1], nodes.get(0), job -> new Job(job, Long.parseLong(words[2]), "", Manner.PLAIN));
                say.accept("fired");
            }
            case "heap" -> say.accept("heap " + usedMegabytes());
            default -> {
                return false;
            }
        }
        return true;
    }

    private static long usedMegabytes() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
    }

    private static MeshNode node(Mesh mesh, long id) {
        return mesh.nodes().stream()
                .filter(node -> node.instanceId() == id)
                .findFirst()
                .orElseThrow();
    }
}
