package dev.meshapi.processor.model;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.meshapi.processor.model.Codec.Kind;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A type that holds others.
 *
 * @param kind how
 * @param key what they are found by; null if that is nothing
 * @param content what they are
 */
record Container(Kind kind, @Nullable TypeName key, TypeName content) {
    private static final Map<ClassName, Kind> KINDS = Map.of(
            ClassName.get(List.class), Kind.LIST,
            ClassName.get(Collection.class), Kind.COLLECTION,
            ClassName.get(Set.class), Kind.SET,
            ClassName.get(Map.class), Kind.MAP,
            ClassName.get(Optional.class), Kind.OPTIONAL);

    /** What a type holds; null if nothing is known of it. Sets and maps of constants are kinds of their own. */
    static @Nullable Container of(TypeName type, Set<TypeName> enums) {
        if (type instanceof ArrayTypeName array) {
            TypeName content = array.componentType();
            return content.isPrimitive() || isGeneric(content) ? null : new Container(Kind.ARRAY, null, content);
        }
        return type instanceof ParameterizedTypeName generic ? of(generic, enums) : null;
    }

    private static @Nullable Container of(ParameterizedTypeName type, Set<TypeName> enums) {
        Kind kind = KINDS.get(type.rawType());
        TypeName first = type.typeArguments().get(0);
        if (kind == null) {
            return null;
        } else if (kind == Kind.MAP) {
            TypeName content = type.typeArguments().get(1);
            return new Container(enums.contains(first) ? Kind.ENUM_MAP : kind, first, content);
        }
        return new Container(kind == Kind.SET && enums.contains(first) ? Kind.ENUM_SET : kind, null, first);
    }

    /** There is no array of what has type arguments. */
    private static boolean isGeneric(TypeName type) {
        return type instanceof ArrayTypeName array
                ? isGeneric(array.componentType())
                : type instanceof ParameterizedTypeName;
    }
}
