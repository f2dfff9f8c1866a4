package dev.meshapi.internal.membership;

import dev.meshapi.MeshNode;
import java.util.List;
import java.util.Set;

/**
 * The membership at one moment, as the registry has it.
 *
 * @param epoch how many changes it has seen
 * @param members the registered nodes, sorted by id
 * @param live those of them whose time to live has not passed
 * @param dead the evicted nodes whose cleanup duty is not done
 */
record Snapshot(long epoch, List<MeshNode> members, List<MeshNode> live, Set<Identity> dead) {}
