package dev.meshapi.internal.membership;

import dev.meshapi.MeshNode;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * The membership at one moment, as the registry has it.
 *
 * @param epoch how many changes it has seen
 * @param members the registered nodes, sorted by id
 * @param live those of them whose time to live has not passed
 * @param age how old this registry is: a young one may be what is left after Redis lost its data, and does not know yet of
 *     everybody who lives
 * @param dead the evicted nodes whose cleanup duty is not done
 */
record Snapshot(long epoch, List<MeshNode> members, List<MeshNode> live, Set<Identity> dead, Duration age) {}
