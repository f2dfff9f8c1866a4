package dev.meshapi.testing;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * Redis could not be started, has died, did not answer, or answered a command with an error (then the message is the error
 * as Redis sent it, such as {@code WRONGTYPE Operation against a key ...}).
 */
public final class RedisServerException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    RedisServerException(String message) {
        super(message);
    }

    RedisServerException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
