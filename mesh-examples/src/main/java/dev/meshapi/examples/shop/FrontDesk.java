package dev.meshapi.examples.shop;

import dev.meshapi.CallContext;
import dev.meshapi.Mesh;
import dev.meshapi.MeshNode;
import java.util.List;

/** Serves {@link Branch}. */
final class FrontDesk implements BranchHandler {
    private final String branch;
    private final Mesh mesh;
    private final Runnable closing;

    /** A desk that passes the wish to close on to whoever can. */
    FrontDesk(String branch, Mesh mesh, Runnable closing) {
        this.branch = branch;
        this.mesh = mesh;
        this.closing = closing;
    }

    /** The node's id and the branch's name, of every live node. */
    static List<String> names(List<MeshNode> nodes) {
        return nodes.stream().map(FrontDesk::name).toList();
    }

    private static String name(MeshNode node) {
        return node.instanceId() + " " + node.labels().get("branch");
    }

    @Override
    public String name(CallContext call) {
        return branch;
    }

    @Override
    public List<String> open(CallContext call) {
        return names(mesh.nodes());
    }

    @Override
    public void closeForToday(CallContext call) {
        System.out.println("node " + call.callerId() + " sends me home");
        closing.run();
    }
}
