package dev.meshapi.benchmarks.report;

/** Which cell of the raw limit a cell is compared with: as many calls under way, the same payload. */
final class Limit {
    /** The best that is known with Lettuce. */
    static final String BEST = "raw+";

    private Limit() {}

    static String of(String cell) {
        String[] words = cell.split("/", -1);
        boolean payload = words.length > 2 && words[2].endsWith("KiB");
        return BEST + "/" + words[1] + (payload ? "/" + words[2] : "");
    }
}
