package dev.meshapi.internal.redis;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A Lua script, and the digest under which Redis keeps it. */
public final class Script {
    private final String name;
    private final byte[] body;
    private final String digest;

    private Script(String name, byte[] body) {
        this.name = name;
        this.body = body;
        try {
            this.digest =
                    HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-1", e);
        }
    }

    /** Reads {@code <name>.lua}, which lies beside the class. */
    public static Script beside(Class<?> anchor, String name) {
        try (InputStream in = anchor.getResourceAsStream(name + ".lua")) {
            if (in == null) {
                throw new IllegalStateException(name + ".lua is missing beside " + anchor.getName());
            }
            return new Script(name, in.readAllBytes());
        } catch (IOException e) {
            throw new IllegalStateException(name + ".lua cannot be read", e);
        }
    }

    String digest() {
        return digest;
    }

    byte[] body() {
        return body;
    }

    @Override
    public String toString() {
        return name;
    }
}
