package dev.meshapi.tools;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * An authority made on the spot and a certificate that it has signed, by the JDK's keytool, as files of a directory.
 *
 * @param trustStore knows the authority and nobody else
 * @param authority its certificate
 * @param certificate the server's
 * @param key the server's
 */
public record Certificates(Path trustStore, Path authority, Path certificate, Path key) {
    /** Of the trust store; files that live as long as a test need no secret. */
    public static final String PASSWORD = "changeit";

    /** Makes them for a server of these names, like {@code dns:localhost,ip:127.0.0.1}. */
    public static Certificates in(Path directory, String names) {
        Path pairs = directory.resolve("pairs.p12");
        keytool(pairs, "ca", "CN=Authority of a test", "-ext", "bc:c");
        keytool(pairs, "redis", "CN=Redis of a test", "-ext", "san=" + names, "-signer", "ca");
        try {
            KeyStore made = KeyStore.getInstance(pairs.toFile(), PASSWORD.toCharArray());
            KeyStore trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            trusted.setCertificateEntry("ca", made.getCertificate("ca"));
            Path trustStore = directory.resolve("trust.p12");
            try (OutputStream out = Files.newOutputStream(trustStore)) {
                trusted.store(out, PASSWORD.toCharArray());
            }
            Key key = made.getKey("redis", PASSWORD.toCharArray());
            return new Certificates(
                    trustStore,
                    pem(directory.resolve("ca.pem"), "CERTIFICATE", encoded(made.getCertificate("ca"))),
                    pem(directory.resolve("redis.pem"), "CERTIFICATE", encoded(made.getCertificate("redis"))),
                    pem(directory.resolve("redis.key"), "PRIVATE KEY", key.getEncoded()));
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("no certificates", e);
        }
    }

    private static void keytool(Path pairs, String alias, String subject, String... more) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                alias,
                "-dname",
                subject,
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-validity",
                "2",
                "-keystore",
                pairs.toString(),
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD));
        command.addAll(List.of(more));
        try {
            Process keytool =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            if (!keytool.waitFor(60, TimeUnit.SECONDS) || keytool.exitValue() != 0) {
                keytool.destroyForcibly();
                throw new IllegalStateException("keytool failed: "
                        + new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new IllegalStateException("no keytool", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static byte[] encoded(Certificate certificate) throws GeneralSecurityException {
        return certificate.getEncoded();
    }

    private static Path pem(Path file, String kind, byte[] content) throws IOException {
        String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
        return Files.writeString(file, "-----BEGIN " + kind + "-----\n" + text + "\n-----END " + kind + "-----\n");
    }
}
