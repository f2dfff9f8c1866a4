package dev.meshapi.processor.schema;

import static java.util.Comparator.comparing;

import dev.meshapi.processor.model.Api;
import dev.meshapi.processor.model.Method;
import dev.meshapi.processor.model.Parameter;
import dev.meshapi.processor.model.Structure;
import dev.meshapi.processor.model.Structure.Field;
import dev.meshapi.processor.model.Thrown;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What an interface looks like on the wire. The same interface has the same schema, in whatever order its methods stand.
 *
 * @param api the wire name
 * @param type the interface
 * @param messages its messages, by wire name
 * @param structures what its shapes refer to, by name
 */
public record Schema(String api, String type, Map<String, Call> messages, Map<String, Structure> structures) {

    /**
     * A message.
     *
     * @param method the method
     * @param oneWay whether it is never answered
     * @param parameters what is sent
     * @param reply what comes back; null for nothing
     * @param progress what its handler reports meanwhile; null for nothing
     * @param failures the state of each declared failure, by its wire name
     */
    record Call(
            String method,
            boolean oneWay,
            List<Field> parameters,
            @Nullable Field reply,
            @Nullable Field progress,
            Map<String, List<Field>> failures) {}

    /** The schema of an interface. */
    public static Schema of(Api api) {
        Map<String, Call> messages = new TreeMap<>();
        api.declaration().methods().forEach(method -> messages.put(method.wireName(), call(method)));
        Map<String, Structure> structures = new TreeMap<>();
        api.declaration().structures().forEach(structure -> structures.put(structure.name(), structure));
        return new Schema(api.declaration().wireName(), api.type().canonicalName(), messages, structures);
    }

    private static Call call(Method method) {
        Map<String, List<Field>> failures = new TreeMap<>();
        method.failures().stream()
                .sorted(comparing(Thrown::wireName))
                .forEach(failure -> failures.put(
                        failure.wireName(),
                        failure.state().stream().map(Thrown.Component::field).toList()));
        Field reply = method.replyShape() == null
                ? null
                : Field.component("reply", method.replyShape(), method.reply().isPrimitive());
        return new Call(
                method.name(),
                method.oneWay(),
                method.parameters().stream().map(Parameter::field).toList(),
                reply,
                method.progress() == null ? null : method.progress().field(),
                failures);
    }

    /** Where it is in the class output. */
    public String path() {
        return "META-INF/mesh/" + fileName();
    }

    String fileName() {
        return fileName(api);
    }

    static String fileName(String api) {
        return api + ".json";
    }

    /** As a file. */
    public String text() {
        return SchemaFormat.write(this);
    }

    /**
     * Reads a file.
     *
     * @throws BadSchema if it is none, or of another version
     */
    static Schema read(String text) throws BadSchema {
        return SchemaFormat.read(text);
    }

    /** The first 16 digits of the file's SHA-256. */
    public String fingerprint() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
