package dev.meshapi.internal.redis;

import io.lettuce.core.RedisCredentials;
import io.lettuce.core.RedisCredentialsProvider;
import io.lettuce.core.RedisURI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
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

    /** Each of these alone says where Redis is. */
    private static final List<String> PLACES = List.of("URL", "HOST", "SENTINEL_HOST");

    /** These say more about a place that is not a URL; a URL says everything itself. */
    private static final List<String> PARTS = List.of(
            "HOST",
            "PORT",
            "USERNAME",
            "PASSWORD",
            "DATABASE",
            "TLS",
            "SENTINEL_HOST",
            "SENTINEL_PORT",
            "SENTINEL_NAME");

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
        List<String> scopedPlaces =
                PLACES.stream().filter(place -> scoped(place) != null).toList();
        if (scopedPlaces.size() > 1) {
            throw contradiction(SCOPED + scopedPlaces.get(0), SCOPED + scopedPlaces.get(1));
        }
        String place = scopedPlaces.isEmpty() ? genericPlace() : scopedPlaces.get(0);
        refusePartsOfAnother(place);
        return switch (place) {
            case "URL" -> fromUrl(name("URL"), required("URL"));
            case "SENTINEL_HOST" -> new RedisSource.Address(complete(sentinel(), this::value));
            default -> new RedisSource.Address(complete(host(), this::value));
        };
    }

    private RedisURI host() {
        return RedisURI.create(valueOr("HOST", "localhost"), number("PORT", 6379, 1, 65_535));
    }

    private RedisURI sentinel() {
        int port = number("SENTINEL_PORT", 26_379, 1, 65_535);
        return RedisURI.Builder.sentinel(required("SENTINEL_HOST"), port, valueOr("SENTINEL_NAME", "mymaster"))
                .build();
    }

    /** Platforms set several of the generic ones for one Redis: the one that says most is taken. */
    private String genericPlace() {
        List<String> places =
                PLACES.stream().filter(place -> value(place) != null).toList();
        if (places.size() > 1) {
            log.warn("{} is used, and {} is ignored beside it", GENERIC + places.get(0), GENERIC + places.get(1));
        }
        return places.isEmpty() ? "HOST" : places.get(0);
    }

    /** What says something of a place that is not taken was meant for another configuration than this. */
    private void refusePartsOfAnother(String place) {
        List<String> foreign = switch (place) {
            case "HOST" -> List.of("SENTINEL_PORT", "SENTINEL_NAME");
            case "SENTINEL_HOST" -> List.of("PORT");
            default -> List.of();
        };
        for (String part : foreign) {
            if (scoped(part) != null) {
                throw new IllegalArgumentException(SCOPED + part + " is set, but Redis is looked for by " + name(place)
                        + ", which has no use for it; remove it");
            }
        }
    }

    /** A URL says everything: a part beside it, of the same scope, could only contradict it. */
    private RedisSource fromUrl(String name, String url) {
        RedisURI uri = RedisSource.parse(url).uri();
        for (String part : PARTS) {
            if (scoped(part) != null && name.startsWith(SCOPED)) {
                throw contradiction(name, SCOPED + part);
            }
        }
        if (scoped("PORT") != null) {
            uri.setPort(number("PORT", 6379, 1, 65_535));
        }
        return new RedisSource.Address(complete(uri, this::scoped));
    }

    /** Adds what is said beside the place. */
    private RedisURI complete(RedisURI uri, UnaryOperator<@Nullable String> said) {
        if (said.apply("DATABASE") != null) {
            uri.setDatabase(number("DATABASE", 0, 0, Integer.MAX_VALUE));
        }
        if (said.apply("TLS") != null) {
            uri.setSsl(flag("TLS"));
        }
        String password = said.apply("PASSWORD");
        String username = said.apply("USERNAME");
        if (password != null) {
            uri.setCredentialsProvider(RedisCredentialsProvider.from(() -> RedisCredentials.just(username, password)));
        } else if (username != null) {
            throw new IllegalArgumentException(
                    name("USERNAME") + " is set but there is no password; set " + SCOPED + "PASSWORD or remove it");
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

    private String valueOr(String part, String absent) {
        String value = value(part);
        return value == null ? absent : value;
    }

    private String required(String part) {
        return valueOr(part, "");
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
