package dev.meshapi.processor.model;

import static java.util.Objects.requireNonNull;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Names the codecs of an interface, and puts them together. */
final class CodecAssembly {
    /** The constant of each record's codec, and what it reads from. */
    private static final Set<String> TAKEN = Set.of("FIELDS", "in");

    private final ClassName holder;
    private final CodecChoice choice;
    private final Names constants = new Names();
    private final Names classes;

    /** The constants, in the order in which the types were met. */
    private final Map<TypeName, String> names = new LinkedHashMap<>();

    private final Set<String> warnings = new TreeSet<>();

    CodecAssembly(Api api) {
        this.holder = api.codecs();
        this.classes = new Names(BareNames.everywhere(api.declaration()));
        List<Layout> layouts = new ArrayList<>(api.declaration().layouts());
        List<TypeName> roots = new ArrayList<>();
        for (Message message : api.messages()) {
            if (message.request() instanceof Request.Arguments several) {
                layouts.add(layout(several));
            }
            roots.add(message.request().type());
            roots.add(message.method().reply());
        }
        for (Failure failure : api.failures()) {
            layouts.add(layout(failure));
            roots.add(failure.state());
        }
        this.choice = new CodecChoice(layouts);
        TAKEN.forEach(constants::constant);
        roots.stream()
                .filter(root -> choice.has(root) && !CodecChoice.isStandard(root))
                .forEach(this::meet);
    }

    private static Layout layout(Request.Arguments several) {
        return new Layout.OfRecord(
                several.type(),
                several.parameters().stream()
                        .map(parameter -> new Layout.Component(parameter.name(), parameter.type()))
                        .toList(),
                List.of());
    }

    private static Layout layout(Failure failure) {
        return new Layout.OfRecord(
                failure.state(),
                failure.thrown().state().stream()
                        .map(component -> new Layout.Component(component.name(), component.type()))
                        .toList(),
                List.of());
    }

    Codecs codecs() {
        Set<Codec> inOrder = new LinkedHashSet<>();
        Map<String, Codec> made = new LinkedHashMap<>();
        names.keySet().forEach(type -> made.put(constant(type), codec(type)));
        made.values().forEach(codec -> add(codec, made, inOrder));
        return new Codecs(List.copyOf(inOrder), List.copyOf(warnings));
    }

    private static void add(Codec codec, Map<String, Codec> made, Set<Codec> inOrder) {
        codec.parts().forEach(part -> add(requireNonNull(made.get(part)), made, inOrder));
        inOrder.add(codec);
    }

    /** Gives a type a constant, and the types in it. */
    private void meet(TypeName type) {
        if (names.containsKey(type)) {
            return;
        }
        names.put(type, constants.constant(spelled(type)));
        if (!choice.has(type) || CodecChoice.isStandard(type)) {
            return;
        }
        Container container = choice.container(type);
        if (container != null) {
            meet(container.content());
            return;
        }
        Layout layout = choice.layout(type);
        warnings.addAll(layout.warnings());
        if (layout instanceof Layout.OfRecord record) {
            record.components().stream()
                    .map(Layout.Component::type)
                    .filter(component -> !isDirect(component))
                    .forEach(this::meet);
        } else if (layout instanceof Layout.OfFamily family) {
            family.members().forEach(member -> meet(member.type()));
        }
    }

    private String constant(TypeName type) {
        return requireNonNull(names.get(type));
    }

    private Codec codec(TypeName type) {
        String constant = constant(type);
        if (!choice.has(type)) {
            return new Codec.Other(constant, type);
        } else if (CodecChoice.isStandard(type)) {
            return new Codec.Standard(constant, type);
        }
        Container container = choice.container(type);
        if (container != null) {
            return new Codec.OfMany(
                    constant,
                    type,
                    container.kind(),
                    container.key(),
                    container.content(),
                    constant(container.content()));
        }
        Layout layout = choice.layout(type);
        if (layout instanceof Layout.OfRecord record) {
            ClassName implementation = holder.nestedClass(classes.type(spelled(type), "Codec"));
            return new Codec.OfRecord(constant, type, implementation, fields(record));
        } else if (layout instanceof Layout.OfFamily family) {
            List<Codec.Member> members = family.members().stream()
                    .map(member -> new Codec.Member(member.wireName(), member.type(), constant(member.type())))
                    .toList();
            return new Codec.OfFamily(constant, type, family.discriminator(), members);
        }
        return new Codec.OfEnum(constant, type);
    }

    private List<Codec.Field> fields(Layout.OfRecord record) {
        Set<String> taken = new LinkedHashSet<>(TAKEN);
        taken.addAll(names.values());
        List<Codec.Field> fields = new ArrayList<>();
        for (Layout.Component component : record.components()) {
            TypeName type = component.type();
            String variable = Names.free(taken, List.of(component.name(), component.name() + "Value"));
            taken.add(variable);
            fields.add(new Codec.Field(
                    component.name(), type, isDirect(type) ? null : constant(type), variable, !choice.has(type)));
        }
        return fields;
    }

    private static boolean isDirect(TypeName type) {
        return type.isPrimitive() || type.equals(TypeName.get(String.class));
    }

    /** What a type is called in names: {@code ItemList} for {@code List<Item>}, {@code ItemByString} for a map. */
    private String spelled(TypeName type) {
        Container container = choice.container(type);
        if (container != null) {
            String content = spelled(container.content());
            return switch (container.kind()) {
                case LIST -> content + "List";
                case COLLECTION -> content + "Collection";
                case SET, ENUM_SET -> content + "Set";
                case MAP, ENUM_MAP -> content + "By" + spelled(requireNonNull(container.key()));
                case OPTIONAL -> "Optional" + content;
                case ARRAY -> content + "Array";
            };
        } else if (type instanceof ArrayTypeName array) {
            return spelled(array.componentType()) + "Array";
        } else if (type instanceof ParameterizedTypeName generic) {
            return generic.rawType().simpleName()
                    + generic.typeArguments().stream().map(this::spelled).collect(Collectors.joining("And", "Of", ""));
        } else if (type instanceof WildcardTypeName wildcard) {
            return spelled(wildcard.upperBounds().get(0));
        }
        String name = type instanceof ClassName declared ? declared.simpleName() : type.toString();
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
