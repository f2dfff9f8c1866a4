package dev.meshapi.internal.redis;

import io.lettuce.core.RedisConnectionException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** A TLS handshake that did not succeed, in words that say what to do. The original is its only suppressed one. */
final class TlsFailure extends RedisConnectionException {
    private static final long serialVersionUID = 1L;

    private TlsFailure(String message, Throwable original) {
        super(message);
        addSuppressed(original);
    }

    /** What is to be said of this failure if TLS is behind it; null if it is not. */
    static @Nullable TlsFailure in(Throwable failure) {
        Throwable tls = null;
        boolean untrusted = false;
        boolean named = false;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            tls = tls == null && cause instanceof SSLException ? cause : tls;
            untrusted |= cause instanceof CertPathBuilderException || cause instanceof CertPathValidatorException;
            named |= cause instanceof CertificateException && cause.getCause() == null;
        }
        return tls == null ? null : new TlsFailure(words(tls, untrusted, named), failure);
    }

    private static String words(Throwable tls, boolean untrusted, boolean named) {
        String reason = " (" + tls.getMessage() + ")";
        if (untrusted) {
            return "its certificate is not trusted" + reason
                    + "; give the JVM a trust store with the authority that has"
                    + " signed it, by -Djavax.net.ssl.trustStore=… and -Djavax.net.ssl.trustStorePassword=…, or give"
                    + " redis(…) a RedisClient with SslOptions";
        }
        if (named) {
            return "its certificate is for another host" + reason + "; connect by a name that the certificate has";
        }
        return "the TLS handshake failed" + reason;
    }
}
