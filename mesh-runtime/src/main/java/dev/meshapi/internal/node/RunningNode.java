package dev.meshapi.internal.node;

import static java.util.Objects.requireNonNull;

import dev.meshapi.Address;
import dev.meshapi.CallOptions;
import dev.meshapi.Execution;
import dev.meshapi.Leadership;
import dev.meshapi.Mesh;
import dev.meshapi.MeshClosedException;
import dev.meshapi.MeshDispatcher;
import dev.meshapi.MeshListener;
import dev.meshapi.MeshNode;
import dev.meshapi.MeshState;
import dev.meshapi.Registration;
import dev.meshapi.Target;
import dev.meshapi.internal.call.ManyTarget;
import dev.meshapi.internal.call.OneTarget;
import dev.meshapi.internal.dispatch.Routes;
import java.time.Duration;
import java.util.List;

/** A node that has joined, as the application sees it. */
final class RunningNode implements Mesh {
    private final NodeConfig config;
    private final Routes routes;
    private final Tenure tenure;

    RunningNode(NodeConfig config, Routes routes, Tenure tenure) {
        this.config = config;
        this.routes = routes;
        this.tenure = tenure;
    }

    @Override
    public long instanceId() {
        return tenure.sessions().instanceId();
    }

    @Override
    public String key() {
        return config.key();
    }

    @Override
    public MeshNode self() {
        return tenure.sessions().membership().self();
    }

    @Override
    public MeshState state() {
        return tenure.state();
    }

    @Override
    public List<MeshNode> nodes() {
        requireOpen("nodes()");
        return tenure.await(tenure.roster().nodes(), "list the nodes");
    }

    @Override
    public List<MeshNode> view() {
        return tenure.roster().members().nodes();
    }

    @Override
    public Leadership leadership() {
        return tenure.elections().own();
    }

    @Override
    public Leadership election(String name) {
        requireOpen("election()");
        return tenure.elections().named(name);
    }

    @Override
    public Registration addListener(MeshListener listener) {
        return tenure.listeners().add(requireNonNull(listener, "listener"));
    }

    @Override
    public void serve(MeshDispatcher dispatcher) {
        requireOpen("serve()");
        routes.add(dispatcher);
        publishRoutes();
    }

    @Override
    public void withdraw(Class<?> api) {
        requireOpen("withdraw()");
        if (routes.remove(api)) {
            publishRoutes();
        }
    }

    @Override
    public Target.One target(Address.One address, CallOptions options) {
        return new OneTarget(tenure.sessions()::calls, address, options);
    }

    @Override
    public Target.Many target(Address.Many address, CallOptions options) {
        return new ManyTarget(tenure.sessions()::calls, address, options);
    }

    @Override
    public void drain(Duration grace) {
        tenure.leave(grace);
    }

    @Override
    public void close() {
        tenure.leave(config.drainTimeout());
    }

    @Override
    public String toString() {
        return tenure.toString();
    }

    private void publishRoutes() {
        tenure.await(
                tenure.sessions().membership().update(self -> Descriptions.serving(self, routes.apis())),
                "take the node's new record");
        tenure.await(tenure.roster().refresh(), "list the nodes");
    }

    private void requireOpen(String operation) {
        if (tenure.state() == MeshState.CLOSED) {
            throw new MeshClosedException(
                    Execution.NOT_EXECUTED, operation + ": node " + instanceId() + " is closed", null);
        }
    }
}
