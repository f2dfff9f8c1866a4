package dev.meshapi.processor.schema;

import dev.meshapi.processor.model.Structure;
import dev.meshapi.processor.model.Structure.Field;
import java.util.List;

/** Writes the file of a schema. */
final class SchemaWriter {
    /** What a reader has to know; another number for a form that this one could not read. */
    static final int VERSION = 1;

    private final boolean wireOnly;

    private SchemaWriter(boolean wireOnly) {
        this.wireOnly = wireOnly;
    }

    /** The file. */
    static String write(Schema schema) {
        return new SchemaWriter(false).text(schema);
    }

    /**
     * The file without what the user says about null, which is nothing that travels. A compiler does not always see it in a
     * class file, so the same interface might have several files, but it has one of these.
     */
    static String writeWire(Schema schema) {
        return new SchemaWriter(true).text(schema);
    }

    private String text(Schema schema) {
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

    private Json json(Schema.Call call) {
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

    private Json json(Structure structure) {
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
        }
        return json.with("as", new Json.Text(ShapeText.of(((Structure.Alias) structure).shape())));
    }

    private Json json(List<Field> fields) {
        Json.Members json = new Json.Members();
        fields.forEach(field -> json.with(field.name(), json(field)));
        return json;
    }

    private Json json(Field field) {
        Presence presence = Presence.of(field);
        Json type = new Json.Text((wireOnly ? presence.onTheWire() : presence).before(ShapeText.of(field.shape())));
        return field.aliases().isEmpty()
                ? type
                : new Json.Members().with("type", type).with("aliases", Json.Items.of(field.aliases()));
    }
}
