package dev.meshapi.internal.wire;

import java.util.Locale;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.module.SimpleModule;

/** Locales as the keys of maps are written as everywhere else; Jackson's own form of keys loses scripts. */
final class LocaleKeys extends SimpleModule {
    private static final long serialVersionUID = 1L;

    LocaleKeys() {
        super("locale-keys");
        addKeySerializer(Locale.class, new Writer());
        addKeyDeserializer(Locale.class, new Reader());
    }

    private static final class Writer extends ValueSerializer<Locale> {
        @Override
        public void serialize(Locale value, JsonGenerator json, SerializationContext context) {
            json.writeName(value.toLanguageTag());
        }
    }

    private static final class Reader extends KeyDeserializer {
        @Override
        public Object deserializeKey(String key, DeserializationContext context) {
            return Locale.forLanguageTag(key);
        }
    }
}
