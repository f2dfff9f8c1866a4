package dev.meshapi.examples.shop;

import dev.meshapi.Mesh;
import dev.meshapi.MeshNode;
import java.util.List;

/** Who leads the tour: knows the branches, counts the steps, and says what happens. */
final class Guide {
    final Mesh mesh;
    final OrdersClient orders;
    final BranchClient branches;
    final MeshNode berlin;
    final MeshNode lisbon;
    private int steps;

    Guide(Mesh mesh) {
        this.mesh = mesh;
        this.orders = new OrdersClient(mesh);
        this.branches = new BranchClient(mesh);
        List<MeshNode> nodes = mesh.nodes();
        Check.that("the mesh has three nodes: " + FrontDesk.names(nodes), nodes.size() == 3);
        this.berlin = nodes.get(0);
        this.lisbon = nodes.get(1);
    }

    void step(String title) {
        steps++;
        System.out.println(steps + ". " + title);
    }

    void say(String text) {
        System.out.println("   " + text);
    }

    static String name(MeshNode node) {
        return FrontDesk.names(List.of(node)).get(0);
    }

    static long millisSince(long start) {
        return (System.nanoTime() - start) / 1_000_000;
    }
}
