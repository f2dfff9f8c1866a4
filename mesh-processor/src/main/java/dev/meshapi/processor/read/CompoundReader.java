package dev.meshapi.processor.read;

import dev.meshapi.annotation.Codec;
import dev.meshapi.processor.model.Shape;
import dev.meshapi.processor.model.Structure;
import dev.meshapi.processor.read.ShapeReader.Place;
import dev.meshapi.processor.report.Obstacle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** Reads what is declared and no family: enums, records, classes, and what has a codec. */
final class CompoundReader {
    private final Compiler compiler;
    private final ShapeReader shapes;
    private final BeanReader beans;

    CompoundReader(Compiler compiler, ShapeReader shapes) {
        this.compiler = compiler;
        this.shapes = shapes;
        this.beans = new BeanReader(compiler, shapes);
    }

    /** Reads a type that travels as what its codec makes of it. */
    @Nullable Structure vouched(String key, DeclaredType type, TypeElement element, Place place) {
        Object given = Marks.value(element, Marks.CODEC, "value");
        if (given == null) {
            return null; // javac says so
        }
        if (!(given instanceof DeclaredType codec) || codec.getKind() == TypeKind.ERROR) {
            shapes.absent(type, "codec", given, place);
            return null;
        }
        String flaw = flaw(type, codec);
        if (flaw != null) {
            shapes.refuse(type, place, Obstacle.CODEC, flaw);
            return null;
        }
        TypeElement contract = compiler.elements().getTypeElement(Codec.class.getName());
        DeclaredType both = contract == null ? null : compiler.asParent(codec, contract);
        if (both == null || both.getTypeArguments().size() != 2) {
            shapes.refuse(type, place, Obstacle.CODEC, "does not say what it travels as");
            return null;
        } else if (!compiler.types().isSameType(both.getTypeArguments().get(0), type)) {
            shapes.refuse(
                    type,
                    place,
                    Obstacle.CODEC,
                    "writes " + Spelling.of(both.getTypeArguments().get(0)));
            return null;
        }
        Shape shape =
                shapes.read(both.getTypeArguments().get(1), place.into(Spelling.of(codec.asElement()), "write()"));
        return shape == null ? null : new Structure.Alias(key, shape);
    }

    private static @Nullable String flaw(DeclaredType type, DeclaredType codec) {
        TypeElement element = Compiler.element(codec);
        if (!type.getTypeArguments().isEmpty()) {
            return "cannot know its type arguments";
        } else if (element.getKind() == ElementKind.INTERFACE
                || element.getModifiers().contains(Modifier.ABSTRACT)
                || !element.getTypeParameters().isEmpty()
                || TypeReader.isInner(element)) {
            return "cannot be made";
        }
        return element.getKind() == ElementKind.CLASS
                        && ElementFilter.constructorsIn(element.getEnclosedElements()).stream()
                                .noneMatch(constructor ->
                                        constructor.getParameters().isEmpty())
                ? "has no constructor without parameters"
                : null;
    }

    /** Reads an enum. */
    @Nullable Structure enumeration(String key, DeclaredType type, TypeElement element, Place place) {
        String foreign = Marks.foreign(element);
        if (foreign != null) {
            shapes.refuse(type, place, Obstacle.JACKSON, foreign);
            return null;
        } else if (hasMember(element, Marks.VALUE)) {
            shapes.refuse(type, place, Obstacle.ENUM_VALUE);
            return null;
        } else if (hasMember(element, Marks.CREATOR)) {
            shapes.refuse(type, place, Obstacle.JACKSON, "JsonCreator");
            return null;
        }
        Map<String, String> constants = new LinkedHashMap<>();
        for (Element each : element.getEnclosedElements()) {
            if (each.getKind() == ElementKind.ENUM_CONSTANT) {
                String name = each.getSimpleName().toString();
                String given = Marks.text(each, Marks.PROPERTY, "value");
                String wireName = given.isEmpty() ? name : given;
                String other = constants.putIfAbsent(wireName, name);
                if (other != null) {
                    shapes.refuse(
                            type, place.into(Spelling.of(element), name), Obstacle.NAME_OF_ANOTHER, wireName, other);
                    return null;
                }
            }
        }
        return new Structure.Enumeration(key, List.copyOf(constants.keySet()));
    }

    private boolean hasMember(TypeElement element, String annotation) {
        return Marks.has(element.getEnclosedElements(), annotation);
    }

    /** Reads a record or a class. */
    @Nullable Structure compound(String key, DeclaredType type, TypeElement element, Place place) {
        String foreign = foreign(element);
        if (foreign != null) {
            shapes.refuse(type, place, Obstacle.JACKSON, foreign);
            return null;
        }
        Element value = value(element);
        if (value != null) {
            return alias(key, type, element, value, place);
        }
        return element.getKind() == ElementKind.RECORD
                ? record(key, type, element, place)
                : beans.read(key, type, element, place);
    }

    private @Nullable String foreign(TypeElement element) {
        for (TypeElement each : compiler.hierarchy(element)) {
            String foreign = Marks.foreign(each);
            if (foreign != null) {
                return foreign;
            }
        }
        return null;
    }

    /** What is annotated with {@code @JsonValue}: a method or a field. */
    private @Nullable Element value(TypeElement element) {
        for (TypeElement each : compiler.hierarchy(element)) {
            for (Element member : each.getEnclosedElements()) {
                if ((member.getKind() == ElementKind.METHOD || member.getKind() == ElementKind.FIELD)
                        && Marks.has(member, Marks.VALUE)) {
                    return member;
                }
            }
        }
        return null;
    }

    private @Nullable Structure alias(String key, DeclaredType type, TypeElement element, Element value, Place place) {
        TypeMirror written = compiler.types().asMemberOf(type, value);
        TypeMirror content = written instanceof ExecutableType method ? method.getReturnType() : written;
        boolean readable = element.getEnclosedElements().stream()
                .filter(each -> Marks.text(each, Marks.CREATOR, "mode").equals("DELEGATING"))
                .anyMatch(each -> each instanceof ExecutableElement creator
                        && creator.getParameters().size() == 1
                        && compiler.types().asMemberOf(type, creator) instanceof ExecutableType bound
                        && compiler.types().isSameType(bound.getParameterTypes().get(0), content));
        if (!readable) {
            shapes.refuse(type, place, Obstacle.VALUE_WITHOUT_CREATOR, Spelling.of(content));
            return null;
        }
        String name = value.getSimpleName() + (value.getKind() == ElementKind.METHOD ? "()" : "");
        Shape shape = shapes.read(content, place.into(Spelling.of(element), name));
        return shape == null ? null : new Structure.Alias(key, shape);
    }

    private @Nullable Structure record(String key, DeclaredType type, TypeElement element, Place place) {
        String owner = Spelling.of(element);
        List<String> components = element.getRecordComponents().stream()
                .map(component -> component.getSimpleName().toString())
                .toList();
        for (Element each : element.getEnclosedElements()) {
            if (Marks.has(each, Marks.CREATOR)
                    && !(each.getKind() == ElementKind.CONSTRUCTOR
                            && isCanonical((ExecutableElement) each, components)
                            && !Marks.text(each, Marks.CREATOR, "mode").equals("DELEGATING"))) {
                shapes.refuse(type, place, Obstacle.CREATOR);
                return null;
            }
        }
        List<Structure.Field> fields = new ArrayList<>();
        for (RecordComponentElement component : element.getRecordComponents()) {
            String name = component.getSimpleName().toString();
            List<Element> places = new ArrayList<>(List.of(component.getAccessor()));
            ElementFilter.fieldsIn(element.getEnclosedElements()).stream()
                    .filter(field -> field.getSimpleName().contentEquals(name))
                    .forEach(places::add);
            TypeMirror content =
                    ((ExecutableType) compiler.types().asMemberOf(type, component.getAccessor())).getReturnType();
            Structure.Field field = field(name, content, places, place.into(owner, name));
            if (field != null) {
                fields.add(field);
            }
        }
        boolean fine = fields.size() == components.size() && extraGetters(type, element, components, place);
        return fine && namesDiffer(type, fields, place) ? new Structure.Compound(key, fields) : null;
    }

    private boolean namesDiffer(DeclaredType type, List<Structure.Field> fields, Place place) {
        Map<String, String> names = new LinkedHashMap<>();
        for (Structure.Field field : fields) {
            if (names.put(field.name(), field.name()) != null) {
                shapes.refuse(type, place, Obstacle.CLASH, field.name());
                return false;
            }
        }
        return true;
    }

    private static boolean isCanonical(ExecutableElement constructor, List<String> components) {
        return constructor.getParameters().stream()
                .map(parameter -> parameter.getSimpleName().toString())
                .toList()
                .equals(components);
    }

    private Structure.@Nullable Field field(
            String name, TypeMirror content, List<? extends Element> places, Place place) {
        if (Marks.has(places, Marks.IGNORE)) {
            shapes.refuse(content, place, Obstacle.LOST, "JsonIgnore");
            return null;
        }
        String wireName = name;
        for (Element each : places) {
            String foreign = Marks.foreign(each);
            if (foreign != null) {
                shapes.refuse(content, place, Obstacle.JACKSON, foreign);
                return null;
            }
            String given = Marks.text(each, Marks.PROPERTY, "value");
            wireName = given.isEmpty() ? wireName : given;
        }
        Shape shape = shapes.read(content, place);
        boolean primitive = content.getKind().isPrimitive();
        boolean nullable = places.stream().anyMatch(Nullness::isNullable);
        return shape == null
                ? null
                : new Structure.Field(
                        wireName, shape, !primitive, !primitive, nullable, Marks.texts(places, Marks.ALIAS, "value"));
    }

    /** Jackson writes every getter. Nobody reads it, but it must not fail, and not be taken for a component. */
    private boolean extraGetters(DeclaredType type, TypeElement element, List<String> components, Place place) {
        boolean fine = true;
        for (ExecutableElement method : ElementFilter.methodsIn(element.getEnclosedElements())) {
            String property = Properties.written(method);
            String name = method.getSimpleName().toString();
            if (property == null || components.contains(name) || Marks.has(method, Marks.IGNORE)) {
                continue;
            }
            TypeMirror content = ((ExecutableType) compiler.types().asMemberOf(type, method)).getReturnType();
            if (components.contains(property)) {
                shapes.refuse(type, place, Obstacle.CLASH, property);
                fine = false;
            } else {
                fine &= shapes.read(content, place.into(Spelling.of(element), name + "()")) != null;
            }
        }
        return fine;
    }
}
