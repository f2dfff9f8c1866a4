package dev.meshapi.testing;

import java.util.Locale;
import java.util.Set;

/** An operating system and a processor, as the JVM names them. */
record Platform(String os, String arch) {
    private static final String VERSION = "7.0.15";
    private static final Set<String> BUNDLED = Set.of("linux-amd64", "linux-arm64", "darwin-amd64", "darwin-arm64");

    static Platform current() {
        return new Platform(System.getProperty("os.name", ""), System.getProperty("os.arch", ""));
    }

    /** The class path resource with this platform's Redis. */
    String redisResource() {
        String name = system() + "-" + processor();
        if (!BUNDLED.contains(name)) {
            String remedy = system().startsWith("windows") ? "" : ", or MESH_REDIS_SERVER to a redis-server binary";
            throw new RedisServerException("No Redis for " + os + " on " + arch + " is bundled, "
                    + "only for Linux and macOS on amd64 and arm64; set MESH_REDIS_URL to a running Redis" + remedy);
        }
        return "redis-server-" + VERSION + "-" + name;
    }

    private String system() {
        String name = os.toLowerCase(Locale.ROOT);
        return name.startsWith("mac") ? "darwin" : name;
    }

    private String processor() {
        return switch (arch) {
            case "x86_64" -> "amd64";
            case "aarch64" -> "arm64";
            default -> arch;
        };
    }
}
