package dev.meshapi.benchmarks.growth;

import dev.meshapi.Binding;
import dev.meshapi.MeshDispatcher;
import dev.meshapi.Message;
import dev.meshapi.TypeRef;
import dev.meshapi.benchmarks.peers.mesh.Desk;
import java.util.List;
import java.util.stream.IntStream;

/**
 * An API that is served and never called.
 *
 * @param number which of them
 * @param messages how many it has
 */
record Ballast(int number, int messages) implements MeshDispatcher {

    /** A class of its own for each: the runtime asks for no more than that it is another. */
    @Override
    public Class<?> api() {
        Class<?> api = Desk.class;
        for (int i = 0; i < number; i++) {
            api = api.arrayType();
        }
        return api.arrayType();
    }

    @Override
    public String name() {
        return "Ballast" + number;
    }

    @Override
    public List<Binding<?, ?>> bindings() {
        return IntStream.range(0, messages)
                .<Binding<?, ?>>mapToObj(i -> Binding.replying(
                        Message.request(name() + ".message" + i, TypeRef.of(String.class), TypeRef.of(String.class)),
                        (request, call) -> request))
                .toList();
    }
}
