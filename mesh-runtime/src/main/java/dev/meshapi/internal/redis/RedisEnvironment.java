package dev.meshapi.internal.redis;

import io.lettuce.core.RedisCredentials;
import io.lettuce.core.RedisCredentialsProvider;
import io.lettuce.core.RedisURI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the environment says that Redis is. A variable that begins with {@code MESH_} always beats the one without; what
 * contradicts itself is an error, what is misspelled is reported.
 */
public final class RedisEnvironment {
    private static final Logger log = LoggerFactory.getLogger(RedisEnvironment.class);

    private static final String SCOPED = "MESH_REDIS_";
    private static final String GENERIC = "REDIS_";

    private static final List<String> PARTS = List.of("HOST", "PORT", "USERNAME", "PASSWORD", "DATABASE", "TLS");

    /** Those of the test module share the beginning of ours. */
    private static final Set<String> KNOWN = Stream.concat(PARTS.stream(), Stream.of("URL", "PREFIX", "SERVER"))
            .map(SCOPED::concat)
            .collect(Collectors.toUnmodifiableSet());

    private final Map<String, String> variables;

    private RedisEnvironment(Map<String, String> variables) {
        this.variables = variables;
    }

    /** Reads these variables; a name that begins like ours and is none of ours is reported. */
    public static RedisEnvironment of(Map<String, String> variables) {
        Set<String> unknown = new TreeSet<>(variables.keySet());
        unknown.removeIf(name -> !name.startsWith(SCOPED) || KNOWN.contains(name));
        if (!unknown.isEmpty()) {
            log.warn("Unknown variables are ignored: {}; known are {}", unknown, new TreeSet<>(KNOWN));
        }
        return new RedisEnvironment(variables);
    }

    /** The beginning of all names. */
    public String prefix() {
        String prefix = value("PREFIX");
        return prefix == null ? "app" : prefix;
    }

    /**
     * The address.
     *
     * @throws IllegalArgumentException if variables contradict each other or are malformed
     */
    public RedisSource source() {
        boolean byScopedHost = scoped("HOST") != null;
        if (scoped("URL") != null && byScopedHost) {
            throw contradiction(SCOPED + "URL", SCOPED + "HOST");
        }
        String url = byScopedHost ? null : value("URL");
        return url == null ? new RedisSource.Address(fromParts()) : fromUrl(url);
    }

    /** A URL says everything; parts beside it could only contradict it. Generic parts beside a scoped URL are of others. */
    private RedisSource fromUrl(String url) {
        String urlName = scoped("URL") != null ? SCOPED + "URL" : GENERIC + "URL";
        for (String part : PARTS) {
            if (scoped(part) != null) {
                throw contradiction(urlName, SCOPED + part);
            }
            if (scoped("URL") == null && variables.get(GENERIC + part) != null) {
                log.warn("{} is used, and {} is ignored beside it", urlName, GENERIC + part);
            }
        }
        return RedisSource.parse(url);
    }

    private RedisURI fromParts() {
        String host = value("HOST");
        RedisURI uri = RedisURI.create(host == null ? "localhost" : host, number("PORT", 6379, 1, 65_535));
        uri.setDatabase(number("DATABASE", 0, 0, Integer.MAX_VALUE));
        uri.setSsl(flag("TLS"));
        String password = value("PASSWORD");
        String username = value("USERNAME");
        if (password != null) {
            uri.setCredentialsProvider(RedisCredentialsProvider.from(() -> RedisCredentials.just(username, password)));
        } else if (username != null) {
            throw new IllegalArgumentException("There is a Redis user name in the environment but no password; set "
                    + SCOPED + "PASSWORD or remove the user name");
        }
        return uri;
    }

    private int number(String part, int absent, int least, int most) {
        String text = value(part);
        if (text == null) {
            return absent;
        }
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new IllegalArgumentException(
                name(part) + " is '" + text + "'; it must be a number between " + least + " and " + most);
    }

    private boolean flag(String part) {
        String text = value(part);
        if (text == null || text.equals("false")) {
            return false;
        }
        if (text.equals("true")) {
            return true;
        }
        throw new IllegalArgumentException(name(part) + " is '" + text + "'; it must be true or false");
    }

    private @Nullable String value(String part) {
        String own = scoped(part);
        return own != null ? own : nonBlank(variables.get(GENERIC + part));
    }

    private @Nullable String scoped(String part) {
        return nonBlank(variables.get(SCOPED + part));
    }

    private String name(String part) {
        return (scoped(part) != null ? SCOPED : GENERIC) + part;
    }

    private static @Nullable String nonBlank(@Nullable String value) {
        return value == null || value.isBlank() ? null : value;
    }

    private static IllegalArgumentException contradiction(String one, String other) {
        return new IllegalArgumentException(one + " and " + other + " are both set; remove one of them");
    }
}
