package dev.meshapi;

import java.util.List;

/** Bindings under a name, as a generated dispatcher has them. */
public record Dispatcher(Class<?> api, String name, List<Binding<?, ?>> bindings) implements MeshDispatcher {
    /** Of these. */
    public Dispatcher(Class<?> api, String name, Binding<?, ?>... bindings) {
        this(api, name, List.of(bindings));
    }
}
