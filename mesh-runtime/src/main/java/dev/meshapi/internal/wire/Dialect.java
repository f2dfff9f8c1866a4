package dev.meshapi.internal.wire;

import dev.meshapi.MeshNode;
import java.util.Locale;
import java.util.Set;

/**
 * What the nodes of this process speak beside one frame per message, to those who understand it. For a look at the wire, and to
 * measure what it gains, the system property {@code mesh.wire} names a plainer one.
 */
public enum Dialect {
    /** One frame per message. */
    PLAIN(Set.of()),
    /** Several frames per message, one on each line. */
    BUNDLES(Set.of("bundles"));

    private static final String PROPERTY = "mesh.wire";

    @SuppressWarnings("ImmutableEnumChecker") // made by Set.of()
    private final Set<String> understands;

    Dialect(Set<String> understands) {
        this.understands = understands;
    }

    /**
     * The one to use.
     *
     * @throws IllegalArgumentException if the property names none
     */
    public static Dialect own() {
        String name = System.getProperty(PROPERTY, "bundles");
        for (Dialect dialect : values()) {
            if (dialect.name().toLowerCase(Locale.ROOT).equals(name)) {
                return dialect;
            }
        }
        throw new IllegalArgumentException(PROPERTY + " is '" + name + "'; write plain or bundles");
    }

    /** What a node says in its record. */
    public Set<String> understands() {
        return understands;
    }

    /** Whether frames for this node may be bundled. */
    public boolean bundlesFor(MeshNode node) {
        return this != PLAIN && node.understands().containsAll(BUNDLES.understands);
    }
}
