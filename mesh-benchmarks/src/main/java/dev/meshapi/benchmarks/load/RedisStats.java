package dev.meshapi.benchmarks.load;

import dev.meshapi.testing.RedisServer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Redis says of itself. */
final class RedisStats {
    private RedisStats() {}

    /** How many commands it has executed. */
    static double commands(RedisServer redis) {
        return Double.parseDouble(field(redis, "stats", "total_commands_processed"));
    }

    static String version(RedisServer redis) {
        return field(redis, "server", "redis_version");
    }

    private static String field(RedisServer redis, String section, String name) {
        Matcher matcher =
                Pattern.compile("^" + name + ":(.*?)\\s*$", Pattern.MULTILINE).matcher(redis.command("INFO", section));
        if (!matcher.find()) {
            throw new IllegalStateException("Redis does not tell its " + name);
        }
        return matcher.group(1);
    }
}
