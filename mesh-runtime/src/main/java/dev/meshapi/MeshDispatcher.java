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
     * The fingerprint of the schema that the dispatcher was generated from. Equal fingerprints are equal schemas; different
     * ones say nothing about whether their nodes understand each other.
     *
     * @return 16 hexadecimal digits; empty for a dispatcher that was written by hand
     */
    default String fingerprint() {
        return "";
    }

    /**
     * One binding for each message.
     *
     * @return the bindings, the same at each call
     */
    List<Binding<?, ?>> bindings();
}
