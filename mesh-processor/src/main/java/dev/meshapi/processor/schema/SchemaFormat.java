package dev.meshapi.processor.schema;

import dev.meshapi.processor.model.Shape;
import dev.meshapi.processor.model.Structure;
import dev.meshapi.processor.model.Structure.Field;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The file of a schema: how it is written, and read again. */
final class SchemaFormat {
    private static final int VERSION = 1;

    private final String text;

    private SchemaFormat(String text) {
        this.text = text;
    }

    static String write(Schema schema) {
        Json.Members messages = new Json.Members();
        schema.messages().forEach((name, call) -> messages.with(name, json(call)));
        Json.Members types = new Json.Members();
        schema.structures().forEach((name, structure) -> types.with(name, json(structure)));
        return JsonWriter.write(new Json.Members()
                .with("mesh", new Json.Int(VERSION))
                .with("api", new Json.Text(schema.api()))
                .with("interface", new Json.Text(schema.type()))
                .with("messages", messages)
                .with("types", types));
    }

    private static Json json(Schema.Call call) {
        Json.Members json = new Json.Members().with("method", new Json.Text(call.method()));
        if (call.oneWay()) {
            json.with("oneWay", new Json.Yes());
        }
        if (!call.parameters().isEmpty()) {
            json.with("parameters", json(call.parameters()));
        }
        if (call.reply() != null) {
            json.with("reply", json(call.reply()));
        }
        if (call.progress() != null) {
            json.with("progress", json(call.progress()));
        }
        if (!call.failures().isEmpty()) {
            Json.Members failures = new Json.Members();
            call.failures().forEach((name, state) -> failures.with(name, json(state)));
            json.with("failures", failures);
        }
        return json;
    }

    private static Json json(Structure structure) {
        Json.Members json = new Json.Members();
        if (structure instanceof Structure.Enumeration enumeration) {
            return json.with("constants", Json.Items.of(enumeration.constants()));
        } else if (structure instanceof Structure.Compound compound) {
            return json.with("fields", json(compound.fields()));
        } else if (structure instanceof Structure.Family family) {
            Json.Members members = new Json.Members();
            family.members().forEach(member -> members.with(member.wireName(), new Json.Text(member.structure())));
            return json.with("discriminator", new Json.Text(family.discriminator()))
                    .with("members", members);
        } else if (structure instanceof Structure.Alias alias) {
            return json.with("as", new Json.Text(ShapeText.of(alias.shape())));
        }
        return json.with("codec", new Json.Text(((Structure.Vouched) structure).codec()));
    }

    private static Json json(List<Field> fields) {
        Json.Members json = new Json.Members();
        fields.forEach(field -> json.with(field.name(), json(field)));
        return json;
    }

    private static Json json(Field field) {
        Json type = new Json.Text(Presence.of(field).prefix + ShapeText.of(field.shape()));
        return field.aliases().isEmpty()
                ? type
                : new Json.Members().with("type", type).with("aliases", Json.Items.of(field.aliases()));
    }

    /** Whether something has to be there. */
    private enum Presence {
        REQUIRED("required ", false, false),
        PRESENT("present ", false, true),
        NONNULL("nonnull ", true, false),
        OPTIONAL("", true, true);

        private final String prefix;
        private final boolean mayBeAbsent;
        private final boolean mayBeNull;

        Presence(String prefix, boolean mayBeAbsent, boolean mayBeNull) {
            this.prefix = prefix;
            this.mayBeAbsent = mayBeAbsent;
            this.mayBeNull = mayBeNull;
        }

        static Presence of(Field field) {
            return field.mayBeAbsent()
                    ? field.mayBeNull() ? OPTIONAL : NONNULL
                    : field.mayBeNull() ? PRESENT : REQUIRED;
        }

        static Presence of(String text) {
            for (Presence presence : values()) {
                if (text.startsWith(presence.prefix)) {
                    return presence;
                }
            }
            return OPTIONAL;
        }
    }

    static Schema read(String text) throws BadSchema {
        return new SchemaFormat(text).schema();
    }

    private Schema schema() throws BadSchema {
        Obj root = object(JsonReader.read(text));
        Json version = root.take("mesh");
        if (!(version instanceof Json.Int number)) {
            throw bad(version == null ? root.json : version, "a schema begins with '\"mesh\": " + VERSION + "'");
        }
        if (number.value() != VERSION) {
            throw bad(number, "version " + number.value() + " is not known here, only " + VERSION);
        }
        String api = text(root.need("api"));
        String type = text(root.need("interface"));
        Map<String, Schema.Call> messages = new TreeMap<>();
        for (Map.Entry<String, Json> each : object(root.need("messages")).entries()) {
            messages.put(each.getKey(), call(object(each.getValue())));
        }
        Map<String, Structure> structures = new TreeMap<>();
        for (Map.Entry<String, Json> each : object(root.need("types")).entries()) {
            structures.put(each.getKey(), structure(each.getKey(), object(each.getValue())));
        }
        root.end();
        return new Schema(api, type, messages, structures);
    }

    private Schema.Call call(Obj json) throws BadSchema {
        String method = text(json.need("method"));
        Json oneWay = json.take("oneWay");
        if (oneWay != null && !(oneWay instanceof Json.Yes)) {
            throw bad(oneWay, "'oneWay' is true, or not there");
        }
        Json parameters = json.take("parameters");
        Json reply = json.take("reply");
        Json progress = json.take("progress");
        Json failures = json.take("failures");
        json.end();
        Map<String, List<Field>> states = new TreeMap<>();
        if (failures != null) {
            for (Map.Entry<String, Json> each : object(failures).entries()) {
                states.put(each.getKey(), fields(each.getValue()));
            }
        }
        return new Schema.Call(
                method,
                oneWay != null,
                parameters == null ? List.of() : fields(parameters),
                reply == null ? null : field("reply", reply),
                progress == null ? null : field("progress", progress),
                states);
    }

    private Structure structure(String name, Obj json) throws BadSchema {
        Structure structure;
        Json found;
        if ((found = json.take("fields")) != null) {
            structure = new Structure.Compound(name, fields(found));
        } else if ((found = json.take("constants")) != null) {
            structure = new Structure.Enumeration(name, texts(found));
        } else if ((found = json.take("discriminator")) != null) {
            List<Structure.Member> members = new ArrayList<>();
            for (Map.Entry<String, Json> each : object(json.need("members")).entries()) {
                members.add(new Structure.Member(each.getKey(), text(each.getValue())));
            }
            structure = new Structure.Family(name, text(found), members);
        } else if ((found = json.take("as")) != null) {
            structure = new Structure.Alias(name, shape(text(found), found));
        } else if ((found = json.take("codec")) != null) {
            structure = new Structure.Vouched(name, text(found));
        } else {
            throw bad(json.json, "a type has 'fields', 'constants', 'members', 'as' or 'codec'");
        }
        json.end();
        return structure;
    }

    private List<Field> fields(Json json) throws BadSchema {
        List<Field> fields = new ArrayList<>();
        for (Map.Entry<String, Json> each : object(json).entries()) {
            fields.add(field(each.getKey(), each.getValue()));
        }
        return fields;
    }

    private Field field(String name, Json json) throws BadSchema {
        Json type = json;
        List<String> aliases = List.of();
        if (json instanceof Json.Members) {
            Obj object = object(json);
            type = object.need("type");
            aliases = texts(object.need("aliases"));
            object.end();
        }
        String spelled = text(type);
        Presence presence = Presence.of(spelled);
        Shape shape = shape(spelled.substring(presence.prefix.length()), type);
        return new Field(name, shape, presence.mayBeAbsent, presence.mayBeNull, aliases);
    }

    private Shape shape(String spelled, Json at) throws BadSchema {
        Shape shape = ShapeText.parse(spelled);
        if (shape == null) {
            throw bad(at, "'" + spelled + "' is no type");
        }
        return shape;
    }

    private Obj object(Json json) throws BadSchema {
        if (!(json instanceof Json.Members members)) {
            throw bad(json, "expected an object");
        }
        return new Obj(members);
    }

    private String text(Json json) throws BadSchema {
        if (!(json instanceof Json.Text string)) {
            throw bad(json, "expected a text");
        }
        return string.value();
    }

    private List<String> texts(Json json) throws BadSchema {
        if (!(json instanceof Json.Items array)) {
            throw bad(json, "expected an array");
        }
        List<String> texts = new ArrayList<>();
        for (Json item : array.items()) {
            texts.add(text(item));
        }
        return texts;
    }

    private BadSchema bad(Json at, String reason) {
        return new BadSchema(text, at.at(), reason);
    }

    /** An object of which every member has to be taken. */
    private final class Obj {
        private final Json.Members json;
        private final Map<String, Json> left;

        Obj(Json.Members json) {
            this.json = json;
            this.left = new LinkedHashMap<>(json.members());
        }

        @Nullable Json take(String name) {
            return left.remove(name);
        }

        Json need(String name) throws BadSchema {
            Json value = take(name);
            if (value == null) {
                throw bad(json, "'" + name + "' is missing");
            }
            return value;
        }

        Set<Map.Entry<String, Json>> entries() {
            return left.entrySet();
        }

        void end() throws BadSchema {
            for (Map.Entry<String, Json> stranger : left.entrySet()) {
                throw bad(stranger.getValue(), "'" + stranger.getKey() + "' is not known here");
            }
        }
    }
}
