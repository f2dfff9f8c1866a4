package dev.meshapi.benchmarks.peers.vertx;

import dev.meshapi.benchmarks.peers.vertx.api.StatusService;
import dev.meshapi.benchmarks.scenario.Caller;
import dev.meshapi.benchmarks.scenario.Completion;
import dev.meshapi.benchmarks.scenario.Payload;
import dev.meshapi.benchmarks.scenario.Place;
import dev.meshapi.benchmarks.scenario.Scenario;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.serviceproxy.ServiceBinder;
import io.vertx.serviceproxy.ServiceProxyBuilder;
import java.util.List;

/** A generated proxy on one event loop calls a service on another. */
public final class ServiceProxy implements Scenario {
    private static final String ADDRESS = "status";
    private static final int UPTIME = 123;

    @Override
    public List<String> handler(Place place) throws Exception {
        Cluster cluster = Cluster.join(List.of());
        new ServiceBinder(cluster.vertx()).setAddress(ADDRESS).register(StatusService.class, new Answers());
        return List.of(cluster.address());
    }

    @Override
    public Caller caller(Place place, List<String> addresses) throws Exception {
        return new Calls(Cluster.join(addresses).vertx());
    }

    /** The question: what a data object would be. */
    private record Query(boolean verbose) {
        static Query read(JsonObject json) {
            return new Query(json.getBoolean("verbose"));
        }

        JsonObject toJson() {
            return new JsonObject().put("verbose", verbose);
        }
    }

    /** The answer, likewise. */
    private record Status(String status, int uptime) {
        static Status read(JsonObject json) {
            return new Status(json.getString("status"), json.getInteger("uptime"));
        }

        JsonObject toJson() {
            return new JsonObject().put("status", status).put("uptime", uptime);
        }
    }

    private static final class Answers implements StatusService {
        @Override
        public Future<JsonObject> status(JsonObject query) {
            Query asked = Query.read(query);
            return Future.succeededFuture(new Status(asked.verbose() ? "ok" : "", UPTIME).toJson());
        }

        @Override
        public Future<String> echo(String text) {
            return Future.succeededFuture(text);
        }
    }

    private static final class Calls implements Caller {
        private final StatusService service;
        private final Context context;

        Calls(Vertx vertx) {
            this.service = new ServiceProxyBuilder(vertx).setAddress(ADDRESS).build(StatusService.class);
            this.context = vertx.getOrCreateContext();
        }

        @Override
        public Async async(Payload payload) {
            String text = payload.text();
            return (slot, completion) -> {
                if (Vertx.currentContext() == context) {
                    begin(payload, text, completion);
                } else {
                    context.runOnContext(nothing -> begin(payload, text, completion));
                }
            };
        }

        private void begin(Payload payload, String text, Completion completion) {
            Future<?> reply = payload == Payload.SMALL
                    ? service.status(new Query(true).toJson()).map(Status::read)
                    : service.echo(text);
            reply.onComplete(completion::accept);
        }
    }
}
