package dev.meshapi.faults.calls;

import dev.meshapi.faults.calls.Claim.Kind;
import dev.meshapi.faults.calls.Claim.Label;
import java.util.ArrayList;
import java.util.List;

/** Compares what callers were told with what the ledger says. */
final class Judge {
    /** What a slow machine adds to the time at which a limit is told. */
    private static final long SLACK_MILLIS = 10_000;

    private final Fleet fleet;

    Judge(Fleet fleet) {
        this.fleet = fleet;
    }

    /** What is wrong; empty if all were told the truth. */
    List<String> wrongs(List<Claim> claims) {
        List<String> wrongs = new ArrayList<>();
        for (Claim claim : claims) {
            String process = fleet.name(claim.instanceId());
            long began = fleet.count(process, "began", claim.job());
            long ended = fleet.count(process, "ended", claim.job());
            String wrong = wrong(claim, began, ended);
            if (!wrong.isEmpty()) {
                wrongs.add(wrong + ": " + claim + " at " + process + ", began " + began + ", ended " + ended);
            }
        }
        return wrongs;
    }

    private static String wrong(Claim claim, long began, long ended) {
        if (began > 1) {
            return "ran twice";
        } else if (claim.label() == Label.NOT_EXECUTED && began > 0) {
            return "ran, and was said not to have run";
        } else if (claim.label() == Label.EXECUTED && ended == 0) {
            return "was said to have run, and did not";
        } else if (claim.label() == Label.DONE && claim.kind() != Kind.ONE_WAY && ended == 0) {
            return "was answered, and did not run";
        } else if (claim.millis() > Volley.DEADLINE.toMillis() + SLACK_MILLIS) {
            return "was told after the deadline";
        } else if (claim.failure().equals("MeshTimeoutException")) {
            return "timed out though the end was to be known";
        }
        return "";
    }
}
