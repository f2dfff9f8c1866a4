package dev.meshapi.internal.redis;

import dev.meshapi.Execution;
import dev.meshapi.MeshConnectionException;
import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisReadOnlyException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** What a failed command says about whether Redis executed it. */
public final class RedisFailures {
    private RedisFailures() {}

    /** Whether the server is not the master any more: the connection is alive, and leads to the wrong place. */
    public static boolean isDemotion(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RedisReadOnlyException) {
                return true;
            }
        }
        return false;
    }

    /** The failure of a command as ours, once, whatever it was wrapped in. */
    static MeshConnectionException translate(String what, Throwable failure) {
        Throwable cause = unwrap(failure);
        if (cause instanceof MeshConnectionException ours) {
            return ours;
        }
        if (cause instanceof RedisCommandExecutionException refused) {
            return new MeshConnectionException(
                    Execution.NOT_EXECUTED,
                    "Redis refused to " + what + ": " + refused.getMessage() + hint(refused),
                    cause);
        }
        if (cause instanceof RedisException && neverSent(cause.getMessage())) {
            return new MeshConnectionException(
                    Execution.NOT_EXECUTED, "No connection to Redis to " + what + ": " + cause.getMessage(), cause);
        }
        return new MeshConnectionException(
                Execution.UNKNOWN, "The connection to Redis failed while it was to " + what + ": " + cause, cause);
    }

    /** The texts of Lettuce 7.7.0 for commands that did not reach a socket; it has no types for them. */
    private static boolean neverSent(@Nullable String message) {
        return message != null
                && (message.startsWith("Currently not connected")
                        || message.startsWith("Connection is closed")
                        || message.contains("size exceeded"));
    }

    private static String hint(RedisCommandExecutionException refused) {
        String message = String.valueOf(refused.getMessage());
        if (message.startsWith("NOPERM")) {
            return " (the user needs the keys and the channels of the mesh: ACL SETUSER <user> ~{<prefix>:mesh:*"
                    + " &<prefix>:mesh:* &{<prefix>:mesh:* +@all)";
        }
        return "";
    }

    private static Throwable unwrap(Throwable failure) {
        Throwable cause = failure;
        while ((cause instanceof CompletionException || cause instanceof ExecutionException)
                && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }
}
