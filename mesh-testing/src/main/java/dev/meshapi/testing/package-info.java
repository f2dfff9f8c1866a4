/**
 * A real Redis for tests and demos, and the faults that real systems have.
 *
 * <p>{@link dev.meshapi.testing.RedisServer} starts, stops, kills and freezes a Redis process;
 * {@link dev.meshapi.testing.WithRedis} hands one to a JUnit test; {@link dev.meshapi.testing.TcpProxy} stands between a
 * client and its server and breaks the network; {@link dev.meshapi.testing.JavaProcess} runs a program in a JVM of its own, and
 * kills, freezes and terminates that.
 */
@NullMarked
package dev.meshapi.testing;

import org.jspecify.annotations.NullMarked;
