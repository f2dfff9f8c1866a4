package dev.meshapi.processor.write;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;

/** How a type is kept for run time, with its arguments and its codec. */
final class TypeRefs {
    private TypeRefs() {}

    static CodeBlock of(TypeName type) {
        return isGeneric(type)
                ? CodeBlock.of("new $T<$T>() {}", RuntimeNames.TYPE_REF, type)
                : CodeBlock.of("$T.of($T.class)", RuntimeNames.TYPE_REF, type);
    }

    static CodeBlock of(TypeName type, CodeBlock codec) {
        return isGeneric(type)
                ? CodeBlock.of("new $T<$T>($Z$L) {}", RuntimeNames.TYPE_REF, type, codec)
                : CodeBlock.of("$T.of($T.class, $L)", RuntimeNames.TYPE_REF, type, codec);
    }

    private static boolean isGeneric(TypeName type) {
        return type instanceof ArrayTypeName array
                ? isGeneric(array.componentType())
                : type instanceof ParameterizedTypeName;
    }
}
