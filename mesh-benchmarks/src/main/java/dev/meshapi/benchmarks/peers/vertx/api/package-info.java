/** What the peer's generator works on; compiled before the rest. */
@ModuleGen(name = "benchmarks", groupPackage = "dev.meshapi.benchmarks.peers.vertx.api")
package dev.meshapi.benchmarks.peers.vertx.api;

import io.vertx.codegen.annotations.ModuleGen;
