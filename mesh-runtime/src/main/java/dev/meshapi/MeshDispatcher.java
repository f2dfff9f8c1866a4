package dev.meshapi;

import java.util.List;

/** What a generated dispatcher tells the runtime: which API, and what to run for each of its messages. */
public interface MeshDispatcher {

    /**
     * The annotated interface.
     *
     * @return the interface
     */
    Class<?> api();

    /**
     * The wire name of the API.
     *
     * @return the name, such as {@code Orders}
     */
    String name();

    /**
     * One binding for each message.
     *
     * @return the bindings, the same at each call
     */
    List<Binding<?, ?>> bindings();
}
