package dev.meshapi.processor.read;

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
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/**
 * Reads classes: those that are made by a {@code @JsonCreator}, those that have a builder, and plain beans with getters
 * and setters. What goes in has to come out, and the other way round.
 */
final class BeanReader {
    private final Compiler compiler;
    private final ShapeReader shapes;

    BeanReader(Compiler compiler, ShapeReader shapes) {
        this.compiler = compiler;
        this.shapes = shapes;
    }

    /** One way to write or to read a property. */
    private record Accessor(TypeMirror type, Element element) {}

    @Nullable Structure read(String key, DeclaredType type, TypeElement element, Place place) {
        for (TypeElement each : compiler.hierarchy(element)) {
            for (Element member : each.getEnclosedElements()) {
                String foreign = Marks.foreign(member);
                if (foreign != null) {
                    Place at =
                            place.into(Spelling.of(each), member.getSimpleName().toString());
                    shapes.refuse(type, each.equals(element) ? place : at, Obstacle.JACKSON, foreign);
                    return null;
                }
            }
        }
        Object given = Marks.value(element, Marks.DESERIALIZE, "builder");
        if (given instanceof DeclaredType builder && builder.getKind() != TypeKind.ERROR) {
            return built(key, type, element, builder, place);
        } else if (given != null) {
            shapes.absent(type, "builder", given, place);
            return null;
        }
        List<ExecutableElement> creators = element.getEnclosedElements().stream()
                .filter(each -> Marks.has(each, Marks.CREATOR) && each instanceof ExecutableElement)
                .map(each -> (ExecutableElement) each)
                .toList();
        if (!creators.isEmpty()) {
            return created(key, type, element, creators.get(0), place);
        }
        boolean makeable = ElementFilter.constructorsIn(element.getEnclosedElements()).stream()
                .anyMatch(constructor -> constructor.getParameters().isEmpty());
        if (!makeable) {
            shapes.refuse(type, place, Obstacle.NO_WAY_IN);
            return null;
        }
        return bean(key, type, element, place);
    }

    private @Nullable Structure created(
            String key, DeclaredType type, TypeElement element, ExecutableElement creator, Place place) {
        String mode = Marks.text(creator, Marks.CREATOR, "mode");
        if (mode.equals("DELEGATING") || mode.equals("DISABLED")) {
            shapes.refuse(type, place, Obstacle.JACKSON, "JsonCreator(mode = " + mode + ")");
            return null;
        }
        Map<String, Accessor> getters = getters(type, element);
        List<Structure.Field> fields = new ArrayList<>();
        boolean fine = true;
        for (VariableElement parameter : creator.getParameters()) {
            String name = Marks.text(parameter, Marks.PROPERTY, "value");
            if (name.isEmpty()) {
                shapes.refuse(type, place, Obstacle.UNNAMED_PARAMETER, parameter.getSimpleName());
                return null;
            }
            Accessor getter = getters.remove(name);
            TypeMirror content = creator.getKind() == ElementKind.CONSTRUCTOR
                    ? ((ExecutableType) compiler.types().asMemberOf(type, creator))
                            .getParameterTypes()
                            .get(creator.getParameters().indexOf(parameter))
                    : parameter.asType();
            if (getter == null || !compiler.types().isSameType(getter.type(), content)) {
                shapes.refuse(type, place, Obstacle.NO_GETTER, name);
                return null;
            }
            boolean required = Boolean.TRUE.equals(Marks.value(parameter, Marks.PROPERTY, "required"));
            Place here = place.into(Spelling.of(element), name);
            fine &= add(fields, name, content, required, List.of(parameter, getter.element()), here);
        }
        for (Map.Entry<String, Accessor> extra : getters.entrySet()) {
            fine &= shapes.read(extra.getValue().type(), place.into(Spelling.of(element), extra.getKey())) != null;
        }
        return fine ? new Structure.Compound(key, fields) : null;
    }

    private @Nullable Structure built(
            String key, DeclaredType type, TypeElement element, DeclaredType builder, Place place) {
        TypeElement maker = Compiler.element(builder);
        String build = Marks.text(maker, Marks.BUILDER, "buildMethodName");
        Object with = Marks.value(maker, Marks.BUILDER, "withPrefix");
        String prefix = with == null ? "with" : with.toString();
        String buildName = build.isEmpty() ? "build" : build;
        boolean builds = methods(maker).stream()
                .anyMatch(method -> method.getSimpleName().contentEquals(buildName)
                        && method.getParameters().isEmpty()
                        && compiler.types().isSubtype(method.getReturnType(), type));
        if (!builds
                || ElementFilter.constructorsIn(maker.getEnclosedElements()).stream()
                        .noneMatch(constructor -> constructor.getParameters().isEmpty())) {
            shapes.refuse(type, place, Obstacle.BUILDER, "be made and asked for the value");
            return null;
        }
        Map<String, Accessor> takes = new LinkedHashMap<>();
        for (ExecutableElement method : methods(maker)) {
            String property = method.getParameters().size() == 1
                    ? Properties.after(prefix, method.getSimpleName().toString())
                    : null;
            String given = Marks.text(method, Marks.PROPERTY, "value");
            if (property != null || !given.isEmpty()) {
                takes.put(
                        given.isEmpty() ? property : given,
                        new Accessor(method.getParameters().get(0).asType(), method));
            }
        }
        List<Structure.Field> fields = new ArrayList<>();
        boolean fine = true;
        for (Map.Entry<String, Accessor> each : getters(type, element).entrySet()) {
            TypeMirror content = each.getValue().type();
            Accessor taken = takes.remove(each.getKey());
            if (taken == null || !compiler.types().isSameType(taken.type(), content)) {
                shapes.refuse(type, place, Obstacle.BUILDER, "take '" + each.getKey() + "'");
                return null;
            }
            Place here = place.into(Spelling.of(element), each.getKey());
            fine &= add(fields, each.getKey(), content, false, List.of(taken.element()), here);
        }
        if (!takes.isEmpty() || fields.isEmpty()) {
            String missing = takes.isEmpty()
                    ? "do anything"
                    : "be filled: nothing writes '" + takes.keySet().iterator().next() + "'";
            shapes.refuse(type, place, Obstacle.BUILDER, missing);
            return null;
        }
        return fine ? new Structure.Compound(key, optional(fields)) : null;
    }

    private @Nullable Structure bean(String key, DeclaredType type, TypeElement element, Place place) {
        Map<String, Accessor> getters = getters(type, element);
        Map<String, TypeMirror> setters = setters(type, element);
        List<Structure.Field> fields = new ArrayList<>();
        boolean fine = true;
        for (TypeElement each : compiler.hierarchy(element)) {
            for (VariableElement field : ElementFilter.fieldsIn(each.getEnclosedElements())) {
                String name = field.getSimpleName().toString();
                if (field.getModifiers().contains(Modifier.STATIC)
                        || field.getModifiers().contains(Modifier.TRANSIENT)) {
                    continue;
                }
                String given = Marks.text(field, Marks.PROPERTY, "value");
                String property = given.isEmpty() ? name : given;
                TypeMirror content = compiler.types().asMemberOf(type, field);
                Accessor getter = getters.remove(property);
                TypeMirror setter = setters.remove(property);
                if (getter == null
                        || setter == null
                        || !compiler.types().isSameType(getter.type(), setter)
                        || !compiler.types().isSameType(getter.type(), content)
                        || Marks.has(List.of(field, getter.element()), Marks.IGNORE)) {
                    shapes.refuse(type, place, Obstacle.NO_SETTER, name);
                    return null;
                }
                List<Element> both = List.of(field, getter.element());
                fine &= add(fields, property, content, false, both, place.into(Spelling.of(each), name));
            }
        }
        if (fields.isEmpty() && fine) {
            shapes.refuse(type, place, Obstacle.NO_PROPERTIES);
            return null;
        }
        for (Map.Entry<String, Accessor> extra : getters.entrySet()) {
            fine &= shapes.read(extra.getValue().type(), place.into(Spelling.of(element), extra.getKey())) != null;
        }
        return fine ? new Structure.Compound(key, optional(fields)) : null;
    }

    /** A setter that is not called leaves the field as it was. */
    private static List<Structure.Field> optional(List<Structure.Field> fields) {
        return fields.stream()
                .map(field -> new Structure.Field(
                        field.name(), field.shape(), true, field.mayBeNull(), field.nullable(), field.aliases()))
                .toList();
    }

    private boolean add(
            List<Structure.Field> fields,
            String name,
            TypeMirror content,
            boolean required,
            List<? extends Element> marked,
            Place place) {
        Shape shape = shapes.read(content, place);
        if (shape != null) {
            boolean primitive = content.getKind().isPrimitive();
            fields.add(new Structure.Field(
                    name,
                    shape,
                    !primitive && !required,
                    !primitive,
                    marked.stream().anyMatch(Nullness::isNullable),
                    Marks.texts(marked, Marks.ALIAS, "value")));
        }
        return shape != null;
    }

    private Map<String, Accessor> getters(DeclaredType type, TypeElement element) {
        Map<String, Accessor> getters = new LinkedHashMap<>();
        for (ExecutableElement method : methods(element)) {
            String given = Marks.text(method, Marks.PROPERTY, "value");
            boolean named = !given.isEmpty()
                    && method.getParameters().isEmpty()
                    && method.getReturnType().getKind() != TypeKind.VOID;
            String property = named ? given : Properties.written(method);
            if (property != null && !Marks.has(method, Marks.IGNORE)) {
                TypeMirror content = ((ExecutableType) compiler.types().asMemberOf(type, method)).getReturnType();
                getters.put(property, new Accessor(content, method));
            }
        }
        for (TypeElement each : compiler.hierarchy(element)) {
            for (VariableElement field : ElementFilter.fieldsIn(each.getEnclosedElements())) {
                String given = Marks.text(field, Marks.PROPERTY, "value");
                boolean open = field.getModifiers().contains(Modifier.PUBLIC)
                        && !field.getModifiers().contains(Modifier.STATIC);
                if (!given.isEmpty() || open) {
                    Accessor getter = new Accessor(compiler.types().asMemberOf(type, field), field);
                    getters.remove(field.getSimpleName().toString());
                    getters.put(given.isEmpty() ? field.getSimpleName().toString() : given, getter);
                }
            }
        }
        return getters;
    }

    private Map<String, TypeMirror> setters(DeclaredType type, TypeElement element) {
        Map<String, TypeMirror> setters = new LinkedHashMap<>();
        for (ExecutableElement method : methods(element)) {
            String given = Marks.text(method, Marks.PROPERTY, "value");
            String name = method.getSimpleName().toString();
            if (method.getParameters().size() == 1 && method.getModifiers().contains(Modifier.PUBLIC)) {
                String property = given.isEmpty() ? Properties.after("set", name) : given;
                if (property != null) {
                    setters.put(
                            property,
                            ((ExecutableType) compiler.types().asMemberOf(type, method))
                                    .getParameterTypes()
                                    .get(0));
                }
            }
        }
        for (TypeElement each : compiler.hierarchy(element)) {
            for (VariableElement field : ElementFilter.fieldsIn(each.getEnclosedElements())) {
                String given = Marks.text(field, Marks.PROPERTY, "value");
                boolean open = field.getModifiers().contains(Modifier.PUBLIC)
                        && !field.getModifiers().contains(Modifier.FINAL);
                if (open || !given.isEmpty()) {
                    setters.put(
                            given.isEmpty() ? field.getSimpleName().toString() : given,
                            compiler.types().asMemberOf(type, field));
                }
            }
        }
        return setters;
    }

    private List<ExecutableElement> methods(TypeElement element) {
        return ElementFilter.methodsIn(compiler.elements().getAllMembers(element)).stream()
                .filter(method -> !Compiler.owner(method).toString().equals("java.lang.Object"))
                .filter(method -> !method.getModifiers().contains(Modifier.STATIC))
                .toList();
    }
}
