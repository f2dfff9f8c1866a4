package dev.meshapi.tools;

import dev.meshapi.Mesh;
import dev.meshapi.MeshBuilder;
import java.util.function.Consumer;

/**
 * What a test adds to a {@link NodeProgram}: what it serves, and orders of its own. Named by a setting
 * {@code part=<class name>}; needs a constructor without parameters.
 */
public interface NodePart {
    /** Adds to the builder; what is said goes to the test, a line each. */
    default void prepare(MeshBuilder builder, Consumer<String> say) {}

    /** Obeys an order, on a thread that may block; false if it does not know it. */
    default boolean obey(Mesh mesh, String[] words, Consumer<String> say) throws Exception {
        return false;
    }
}
