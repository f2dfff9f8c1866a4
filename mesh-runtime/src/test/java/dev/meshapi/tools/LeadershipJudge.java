package dev.meshapi.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Judges what several nodes have claimed: no term has two leaders, and no term is claimed after a later one has been. */
public final class LeadershipJudge {
    private final Map<Long, String> leaders = new HashMap<>();
    private final TreeMap<Long, Claims.Claim> claims = new TreeMap<>();

    /** Hears one node; in any order. */
    public void hear(String node, List<Claims.Claim> claimed) {
        for (Claims.Claim claim : claimed) {
            assertThat(leaders.putIfAbsent(claim.term(), node))
                    .as("another leader of term %d than %s", claim.term(), node)
                    .isIn(null, node);
            claims.put(claim.term(), claim);
        }
    }

    /** Finds that nobody has claimed to lead after somebody else had claimed so in a later term. */
    public void judge() {
        Claims.Claim before = null;
        for (Claims.Claim claim : claims.values()) {
            if (before != null) {
                assertThat(before.lastStart())
                        .as(
                                "the last claim of term %d, by %s, and the first of term %d, by %s",
                                before.term(), leaders.get(before.term()), claim.term(), leaders.get(claim.term()))
                        .isLessThan(claim.firstEnd());
            }
            before = claim;
        }
    }

    /** How many terms there were. */
    public int terms() {
        return claims.size();
    }
}
