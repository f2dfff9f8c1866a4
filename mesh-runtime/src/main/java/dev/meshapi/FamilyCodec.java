package dev.meshapi;

import dev.meshapi.JsonCodecs.Member;
import java.util.List;

/** A sealed family: which member it is stands in the first field. */
record FamilyCodec<T>(JsonNames tag, JsonNames names, List<Member<? extends T>> members) implements JsonCodec<T> {
    static <T> JsonCodec<T> of(String discriminator, List<Member<? extends T>> members) {
        String[] names = members.stream().map(member -> member.name).toArray(String[]::new);
        return new FamilyCodec<>(JsonNames.of(discriminator), JsonNames.of(names), List.copyOf(members));
    }

    @Override
    public void write(JsonOutput out, T value) {
        for (int i = 0; i < members.size(); i++) {
            if (members.get(i).type == value.getClass()) {
                out.beginObject();
                out.field(tag, 0).writeConstant(names, i);
                writeFields(out, members.get(i), value);
                out.endObject();
                return;
            }
        }
        throw out.declined();
    }

    private static <M> void writeFields(JsonOutput out, Member<M> member, Object value) {
        member.codec.writeFields(out, member.type.cast(value));
    }

    @Override
    public T read(JsonInput in) {
        return members.get(in.beginTagged(tag, names)).codec.readFields(in);
    }
}
