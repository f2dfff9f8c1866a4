package dev.meshapi.internal.dispatch;

import dev.meshapi.Binding;
import dev.meshapi.MeshDispatcher;
import dev.meshapi.MeshNode;
import dev.meshapi.Message;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What this node serves: from the wire name of a message to the code. Readers see one consistent table. */
public final class Routes {

    /** A message, the code for it, and the wire name of the API it belongs to. */
    record Route<Q, R>(String api, Binding<Q, R> binding) {
        Message<Q, R> message() {
            return binding.message();
        }
    }

    /** An API and its dispatcher, by interface; its routes, by message. Never changed, only replaced. */
    private record Table(Map<Class<?>, MeshDispatcher> dispatchers, Map<String, Route<?, ?>> routes) {}

    /** Written under the lock. */
    private volatile Table table = new Table(Map.of(), Map.of());

    /**
     * Adds an API, or replaces its dispatcher.
     *
     * @throws IllegalArgumentException if another API has the same wire name, or a message of the same wire name
     */
    public synchronized void add(MeshDispatcher dispatcher) {
        Map<Class<?>, MeshDispatcher> dispatchers = new LinkedHashMap<>(table.dispatchers);
        dispatchers.put(dispatcher.api(), dispatcher);
        table = tableOf(dispatchers);
    }

    /** Removes an API; false if it was not there. */
    public synchronized boolean remove(Class<?> api) {
        Map<Class<?>, MeshDispatcher> dispatchers = new LinkedHashMap<>(table.dispatchers);
        if (dispatchers.remove(api) == null) {
            return false;
        }
        table = tableOf(dispatchers);
        return true;
    }

    /** The code for a message; null if it is not served. */
    @Nullable Route<?, ?> find(String message) {
        return table.routes.get(message);
    }

    /** Whether a message is served. */
    public boolean serves(String message) {
        return find(message) != null;
    }

    /** What the node says of itself: wire names of APIs and of their messages. */
    public Map<String, MeshNode.Api> apis() {
        Map<String, MeshNode.Api> apis = new HashMap<>();
        table.dispatchers.values().forEach(dispatcher -> apis.put(dispatcher.name(), api(dispatcher)));
        return apis;
    }

    private static MeshNode.Api api(MeshDispatcher dispatcher) {
        return new MeshNode.Api(
                dispatcher.fingerprint(),
                dispatcher.bindings().stream()
                        .map(binding -> binding.message().name())
                        .sorted()
                        .toList());
    }

    private static Table tableOf(Map<Class<?>, MeshDispatcher> dispatchers) {
        Map<String, MeshDispatcher> names = new HashMap<>();
        Map<String, Route<?, ?>> routes = new HashMap<>();
        for (MeshDispatcher dispatcher : dispatchers.values()) {
            MeshDispatcher namesake = names.put(dispatcher.name(), dispatcher);
            if (namesake != null) {
                throw clash(dispatcher, namesake, "API '" + dispatcher.name() + "'", "@MeshApi(\"…\")");
            }
            for (Binding<?, ?> binding : dispatcher.bindings()) {
                if (routes.put(binding.message().name(), new Route<>(dispatcher.name(), binding)) != null) {
                    String message = binding.message().name();
                    throw clash(
                            dispatcher,
                            owner(dispatchers, dispatcher, message),
                            "message '" + message + "'",
                            "@MeshMessage(\"…\")");
                }
            }
        }
        return new Table(Map.copyOf(dispatchers), Map.copyOf(routes));
    }

    private static MeshDispatcher owner(Map<Class<?>, MeshDispatcher> dispatchers, MeshDispatcher but, String message) {
        return dispatchers.values().stream()
                .filter(other -> other != but && api(other).messages().contains(message))
                .findFirst()
                .orElse(but);
    }

    private static IllegalArgumentException clash(
            MeshDispatcher one, MeshDispatcher other, String what, String remedy) {
        return new IllegalArgumentException(
                one.api().getName() + " and " + other.api().getName() + " both serve the " + what
                        + "; give one of them another wire name with " + remedy);
    }
}
