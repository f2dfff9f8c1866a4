package dev.meshapi.examples.board;

import dev.meshapi.MeshListener;
import dev.meshapi.MeshNode;
import java.io.PrintStream;

/** Says who comes and goes. */
final class Neighbours implements MeshListener {
    private final PrintStream out;

    Neighbours(PrintStream out) {
        this.out = out;
    }

    @Override
    public void nodeJoined(MeshNode node) {
        out.println("  [node " + node.instanceId() + " is there]");
    }

    @Override
    public void nodeLeft(MeshNode node, Reason reason) {
        String why = reason == Reason.LEFT ? "it said goodbye" : "nothing was heard of it";
        out.println("  [node " + node.instanceId() + " is gone: " + why + "]");
    }

    @Override
    public void selfEvicted(long oldId, long newId) {
        out.println("  [nothing was heard of you: you were node " + oldId + ", and are node " + newId + " now]");
    }
}
