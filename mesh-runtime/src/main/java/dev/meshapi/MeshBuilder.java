package dev.meshapi;

/** Placeholder while the runtime grows. */
public final class MeshBuilder {
    MeshBuilder(String key) {}

    @SuppressWarnings("DoNotCallSuggester")
    public Mesh join() {
        throw new MeshStateException(Execution.NOT_EXECUTED, "x", null);
    }
}
