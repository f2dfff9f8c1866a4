package dev.meshapi.benchmarks.peers.vertx.api;

import io.vertx.codegen.annotations.ProxyGen;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;

/** What is called. With JSON in place of data objects: the code generated for those does not compile without warnings. */
@ProxyGen
public interface StatusService {

    /** A small question. */
    Future<JsonObject> status(JsonObject query);

    /** A text, back as it came. */
    Future<String> echo(String text);
}
