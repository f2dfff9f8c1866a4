package dev.meshapi.processor.model;

import com.palantir.javapoet.TypeName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The codecs of an interface: of what its messages send, and of all that is in it.
 *
 * @param all the codecs, each after those that it is made from
 * @param warnings the lint categories that they would raise, because the user's own types are deprecated
 */
public record Codecs(List<Codec> all, List<String> warnings) {
    /** Copies the lists. */
    public Codecs {
        all = List.copyOf(all);
        warnings = List.copyOf(warnings);
    }

    /** Chooses and names them. */
    public static Codecs of(Api api) {
        return new CodecAssembly(api).codecs();
    }

    /** The constant of the codec of a type; null if it has none here. */
    public @Nullable String constant(TypeName type) {
        return all.stream()
                .filter(codec -> codec.type().equals(type) && !(codec instanceof Codec.Other))
                .map(Codec::constant)
                .findFirst()
                .orElse(null);
    }
}
