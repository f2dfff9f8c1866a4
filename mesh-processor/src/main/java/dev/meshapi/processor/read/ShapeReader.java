package dev.meshapi.processor.read;

import dev.meshapi.processor.model.Shape;
import dev.meshapi.processor.model.Structure;
import dev.meshapi.processor.report.Obstacle;
import dev.meshapi.processor.report.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import org.jspecify.annotations.Nullable;

/**
 * Proves that a type can be written and read, down to the last field, and finds out what it looks like on the wire. What
 * a declared type is made of is proved once per interface, so that a mistake in it is reported once: where it is first
 * met.
 */
final class ShapeReader {
    /** No type contains itself that often, unless its arguments grow on the way. */
    private static final int DEEPEST = 12;

    private static final Set<String> LISTS =
            Set.of("java.util.List", "java.util.Collection", "java.util.ArrayList", "java.util.LinkedList");
    private static final Set<String> SETS =
            Set.of("java.util.Set", "java.util.HashSet", "java.util.LinkedHashSet", "java.util.EnumSet");
    private static final Set<String> MAPS =
            Set.of("java.util.Map", "java.util.HashMap", "java.util.LinkedHashMap", "java.util.EnumMap");
    private static final Map<String, Shape.Kind> OPTIONALS = Map.of(
            "java.util.OptionalInt", Shape.Kind.INT,
            "java.util.OptionalLong", Shape.Kind.LONG,
            "java.util.OptionalDouble", Shape.Kind.DOUBLE);

    private final Compiler compiler;
    private final Findings findings;
    private final Obstacles obstacles;
    private final FamilyReader families;
    private final CompoundReader compounds;

    private final Map<String, Structure> structures = new TreeMap<>();
    /** What is being read or has been read, whatever came of it. */
    private final Set<String> met = new HashSet<>();

    /**
     * The arguments of the generic types that are being read, and whether one has been refused: that is one mistake, however many
     * components are of it.
     */
    private final Map<String, Boolean> arguments = new HashMap<>();

    ShapeReader(Compiler compiler, Findings findings) {
        this.compiler = compiler;
        this.findings = findings;
        this.obstacles = new Obstacles(compiler);
        this.families = new FamilyReader(compiler, this);
        this.compounds = new CompoundReader(compiler, this);
    }

    /** Everything declared that was met, sorted by name. */
    List<Structure> structures() {
        return List.copyOf(structures.values());
    }

    /** Reads a type; what is wrong with it is among the findings, and the shape is then any. */
    Shape read(TypeMirror type, Use use) {
        Shape shape = read(type, new Place(use, Trail.from(use.start())));
        return shape == null ? new Shape.Bytes() : shape;
    }

    /** Reads what a declared exception carries. */
    Shape read(TypeMirror type, Use use, TypeElement owner, String field) {
        Shape shape = read(type, new Place(use, Trail.from(use.start())).into(Spelling.of(owner), field));
        return shape == null ? new Shape.Bytes() : shape;
    }

    /** Where a type was met. */
    record Place(Use use, Trail trail) {
        Place into(String owner, String field) {
            return new Place(use, trail.into(owner, field));
        }

        Place entered() {
            return new Place(use, trail.entered());
        }

        Place toMemberOf(String family) {
            return new Place(use, trail.toMemberOf(family));
        }
    }

    /** Reads a type; null if it cannot travel. */
    @Nullable Shape read(TypeMirror type, Place place) {
        if (type.getKind().isPrimitive()) {
            return new Shape.Scalar(ScalarTypes.of(type.getKind()));
        } else if (type.getKind() == TypeKind.ERROR) {
            return absent(
                    place.trail().subject() + " " + Spelling.of(type) + ", which", type, path(type, place), place);
        } else if (type instanceof ArrayType array) {
            return array(array.getComponentType(), place);
        } else if (type instanceof WildcardType wildcard && wildcard.getExtendsBound() != null) {
            return read(wildcard.getExtendsBound(), place);
        } else if (type.getKind() == TypeKind.DECLARED) {
            return declared(bound((DeclaredType) type), place);
        }
        // A type parameter of the interface or of a method has been reported there.
        return type.getKind() == TypeKind.TYPEVAR ? new Shape.Bytes() : refuse(type, place, Obstacle.ANYTHING);
    }

    /** Reports that a type cannot travel. */
    @Nullable Shape refuse(TypeMirror type, Place place, Obstacle obstacle, Object... more) {
        if (Boolean.TRUE.equals(arguments.replace(Spelling.qualified(type), true))) {
            return null;
        }
        List<Object> details = new ArrayList<>(List.of(Spelling.of(type)));
        details.addAll(List.of(more));
        Object[] all = details.toArray();
        findings.add(
                Rule.UNSENDABLE,
                place.use().anchor(),
                place.use().claim(),
                place.trail().subject() + " " + Spelling.of(type),
                obstacle.fact(all),
                path(type, place),
                obstacle.remedy(all));
        return null;
    }

    /** Reports that nothing is known of something that a type needs, such as its parent. */
    @Nullable Shape absent(TypeMirror type, String relation, Object part, Place place) {
        TypeMirror absent = part instanceof TypeMirror mirror ? mirror : null;
        String whose = absent == null ? relation : relation + " " + Spelling.of(absent);
        String path = path(type, place) + (absent == null ? "" : " -> " + Spelling.of(absent));
        return absent(place.trail().subject() + " " + Spelling.of(type) + ", whose " + whose, absent, path, place);
    }

    private @Nullable Shape absent(String sentence, @Nullable TypeMirror type, String path, Place place) {
        findings.absent(place.use().anchor(), place.use().claim() + ": " + sentence, type, "\nPath: " + path);
        return null;
    }

    private static String path(TypeMirror type, Place place) {
        String path = place.trail().path();
        String name = Spelling.of(type);
        return path.endsWith(" -> " + name) ? path : path + " -> " + name;
    }

    /** {@code Page<Item>} for {@code Page<? extends Item>}: what can be read from it is the same. */
    private DeclaredType bound(DeclaredType type) {
        List<? extends TypeMirror> arguments = type.getTypeArguments();
        if (arguments.stream().noneMatch(argument -> argument instanceof WildcardType)) {
            return type;
        }
        TypeMirror[] bounds = arguments.stream()
                .map(argument -> argument instanceof WildcardType wildcard && wildcard.getExtendsBound() != null
                        ? wildcard.getExtendsBound()
                        : argument)
                .toArray(TypeMirror[]::new);
        return compiler.types().getDeclaredType(Compiler.element(type), bounds);
    }

    private @Nullable Shape array(TypeMirror element, Place place) {
        if (element.getKind() == TypeKind.BYTE) {
            return new Shape.Bytes();
        } else if (element.getKind() == TypeKind.CHAR) {
            return new Shape.Scalar(Shape.Kind.STRING);
        }
        Shape shape = read(element, place.entered());
        return shape == null ? null : new Shape.ArrayOf(shape);
    }

    private @Nullable Shape declared(DeclaredType type, Place place) {
        TypeElement element = Compiler.element(type);
        String name = element.getQualifiedName().toString();
        Shape.Kind kind = ScalarTypes.of(name);
        if (kind != null) {
            return new Shape.Scalar(kind);
        } else if (name.equals("java.lang.Object")) {
            return refuse(type, place, Obstacle.ANYTHING);
        } else if (type.getTypeArguments().isEmpty()
                && !element.getTypeParameters().isEmpty()) {
            return refuse(type, place, Obstacle.RAW);
        } else if (OPTIONALS.containsKey(name)) {
            return new Shape.OptionalOf(new Shape.Scalar(OPTIONALS.get(name)));
        } else if (name.equals("java.util.Optional")) {
            return optional(type, place);
        } else if (LISTS.contains(name)) {
            Shape content = read(type.getTypeArguments().get(0), place.entered());
            return content == null ? null : new Shape.ListOf(content);
        } else if (SETS.contains(name)) {
            Shape content = read(type.getTypeArguments().get(0), place.entered());
            return content == null ? null : new Shape.SetOf(content);
        } else if (MAPS.contains(name)) {
            Shape key = key(type, place);
            Shape value = read(type.getTypeArguments().get(1), place.entered());
            return key == null || value == null ? null : new Shape.MapOf(key, value);
        } else if (name.equals("java.util.Map.Entry")) {
            Shape key = key(type, place);
            Shape value = read(type.getTypeArguments().get(1), place.entered());
            return key == null || value == null ? null : new Shape.EntryOf(key, value);
        }
        return structure(type, element, name, place);
    }

    private @Nullable Shape optional(DeclaredType type, Place place) {
        Shape value = read(type.getTypeArguments().get(0), place);
        if (value instanceof Shape.OptionalOf) {
            return refuse(type, place, Obstacle.OPTIONAL_OF_OPTIONAL);
        }
        return value == null ? null : new Shape.OptionalOf(value);
    }

    private @Nullable Shape key(DeclaredType map, Place place) {
        TypeMirror type = map.getTypeArguments().get(0);
        if (type instanceof WildcardType wildcard && wildcard.getExtendsBound() != null) {
            type = wildcard.getExtendsBound();
        }
        boolean named = type.getKind() == TypeKind.ERROR
                || type.getKind() == TypeKind.TYPEVAR
                || (compiler.types().asElement(type) instanceof TypeElement element
                        && (element.getKind() == ElementKind.ENUM
                                || ScalarTypes.of(element.getQualifiedName().toString()) != null));
        return named ? read(type, place.entered()) : refuse(type, place.entered(), Obstacle.KEY);
    }

    private @Nullable Shape structure(DeclaredType type, TypeElement element, String name, Place place) {
        String key = Spelling.qualified(type);
        Shape.Ref ref = new Shape.Ref(key);
        if (met.contains(key)) {
            return ref;
        }
        TypeMirror unknown = compiler.unknownParent(element);
        Obstacle obstacle = unknown == null ? obstacles.of(type, element, name) : null;
        if (unknown != null) {
            return absent(type, "parent", unknown, place);
        } else if (obstacle != null) {
            String better = ScalarTypes.better(name);
            return obstacle == Obstacle.SORTED
                    ? refuse(type, place, obstacle, obstacles.isSortedSet(type) ? "Set" : "Map")
                    : better != null
                            ? refuse(type, place, Obstacle.PLATFORM_BUT, better)
                            : refuse(type, place, obstacle);
        } else if (place.trail().length(Spelling.of(element)) > DEEPEST) {
            return refuse(element.asType(), place, Obstacle.ENDLESS);
        }
        met.add(key);
        List<String> own = type.getTypeArguments().stream()
                .map(Spelling::qualified)
                .filter(argument -> arguments.putIfAbsent(argument, false) == null)
                .toList();
        Structure structure = describe(key, type, element, place);
        own.forEach(arguments::remove);
        if (structure == null) {
            return null;
        }
        structures.put(key, structure);
        return ref;
    }

    private @Nullable Structure describe(String key, DeclaredType type, TypeElement element, Place place) {
        if (Marks.has(element, Marks.CODEC)) {
            return compounds.vouched(key, type, element, place);
        } else if (element.getKind() == ElementKind.ENUM) {
            return compounds.enumeration(key, type, element, place);
        } else if (element.getModifiers().contains(Modifier.SEALED)
                && element.getModifiers().contains(Modifier.ABSTRACT)) {
            return families.family(key, type, element, place);
        }
        TypeElement family = families.familyOf(element);
        return family != null
                ? families.member(key, type, element, family, place)
                : compounds.compound(key, type, element, place);
    }

    /** Reads one member of a family, whose structure stands under its own name. */
    @Nullable Structure member(String key, DeclaredType type, TypeElement element, Place place) {
        String fields = key + " (fields)";
        if (met.add(fields)) {
            Structure structure = compounds.compound(fields, type, element, place);
            if (structure == null) {
                return null;
            }
            structures.put(fields, structure);
        }
        return structures.get(fields);
    }
}
