package dev.meshapi.examples.shop;

import dev.meshapi.Mesh;
import dev.meshapi.MeshListener;
import dev.meshapi.MeshNode;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Everything that can be done with a mesh, one step after the other. Runs in the third process. */
final class Tour {
    private final Guide guide;

    Tour(Mesh mesh) {
        this.guide = new Guide(mesh);
    }

    void run() throws Exception {
        new OneToOne(guide).run();
        new OneToMany(guide).run();
        new Whoever(guide).run();
        new Trouble(guide).run();
        sayGoodbye();
    }

    private void sayGoodbye() throws Exception {
        guide.step("A node says goodbye, and the others are told");
        Mesh mesh = guide.mesh;
        String lisbon = Guide.name(guide.lisbon);
        CompletableFuture<String> goodbye = new CompletableFuture<>();
        mesh.addListener(new MeshListener() {
            @Override
            public void nodeLeft(MeshNode node, Reason reason) {
                goodbye.complete(Guide.name(node) + ", " + reason);
            }
        });
        guide.branches.node(guide.lisbon).closeForToday();
        guide.say("nodeLeft(...) -> " + goodbye.get(5, TimeUnit.SECONDS));
        Check.that("lisbon went by itself", goodbye.join().equals(lisbon + ", LEFT"));
        List<String> rest = List.of(Guide.name(guide.berlin), Guide.name(mesh.self()));
        Check.soon("we see lisbon gone", () -> FrontDesk.names(mesh.nodes()).equals(rest));
        guide.say("mesh.nodes() -> " + rest);
        Check.soon(
                "berlin sees it too",
                () -> guide.branches.node(guide.berlin).open().equals(rest));
        guide.say("branches.node(berlin).open() -> " + rest);
        Trouble.callAbsent(guide, guide.lisbon.instanceId());
    }
}
