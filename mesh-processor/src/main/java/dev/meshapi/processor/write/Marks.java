package dev.meshapi.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.meshapi.annotation.MeshGenerated;
import dev.meshapi.processor.model.Api;
import dev.meshapi.processor.model.Message;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Modifier;

/** What all generated types have in common: annotations, visibility and links to the user's source. */
final class Marks {
    private static final ClassName GENERATED = ClassName.get("javax.annotation.processing", "Generated");
    private static final ClassName NULL_UNMARKED = ClassName.get("org.jspecify.annotations", "NullUnmarked");
    private static final String PROCESSOR = "dev.meshapi.processor.MeshProcessor";

    private Marks() {}

    /** On every top-level type. */
    static TypeSpec.Builder mark(Api api, TypeSpec.Builder type) {
        return mark(api, type, List.of());
    }

    /** On a top-level type that would raise more warnings than those of the interface. */
    static TypeSpec.Builder mark(Api api, TypeSpec.Builder type, List<String> more) {
        type.addAnnotation(MeshGenerated.class);
        if (api.declaration().surroundings().hasGenerated()) {
            type.addAnnotation(AnnotationSpec.builder(GENERATED)
                    .addMember("value", "$S", PROCESSOR)
                    .build());
        }
        Set<String> warnings = new TreeSet<>(api.declaration().surroundings().warnings());
        warnings.addAll(more);
        if (!warnings.isEmpty()) {
            AnnotationSpec.Builder suppress = AnnotationSpec.builder(SuppressWarnings.class);
            warnings.forEach(warning -> suppress.addMember("value", "$S", warning));
            type.addAnnotation(suppress.build());
        }
        return type;
    }

    /**
     * On a type that deals with what comes from the wire or out of an exception: that may be null, whatever is said of it in a
     * package that is null-marked.
     */
    static void unmark(Api api, TypeSpec.Builder type) {
        if (api.declaration().surroundings().hasNullUnmarked()) {
            type.addAnnotation(NULL_UNMARKED);
        }
    }

    /** The types that the user works with are as visible as the interface. */
    static TypeSpec.Builder open(Api api, TypeSpec.Builder type) {
        return api.declaration().isPublic() ? type.addModifiers(Modifier.PUBLIC) : type;
    }

    /** On what the caller of a deprecated method calls. */
    static MethodSpec.Builder deprecate(Message message, MethodSpec.Builder method) {
        return message.method().deprecated() ? method.addAnnotation(Deprecated.class) : method;
    }

    /** A link to the interface. */
    static CodeBlock link(Api api) {
        return CodeBlock.of("{@link $T}", api.type());
    }

    /** A link to the method, with its parameter types if the name alone is ambiguous. */
    static CodeBlock link(Api api, Message message) {
        CodeBlock.Builder link = CodeBlock.builder()
                .add("{@link $T#$N", api.type(), message.method().name());
        if (message.overloaded()) {
            List<CodeBlock> types = message.method().erasure().stream()
                    .map((TypeName type) -> CodeBlock.of("$T", type))
                    .toList();
            link.add("($L)", CodeBlock.join(types, ", "));
        }
        return link.add("}").build();
    }

    /** The arguments of a call: on the line of what is called, unless both are too long for it. */
    static CodeBlock arguments(CodeBlock called, List<CodeBlock> arguments) {
        int width = called.toString().length();
        for (CodeBlock argument : arguments) {
            width += argument.toString().length() + 2;
        }
        return width <= 72
                ? CodeBlock.of("$L($L)", called, CodeBlock.join(arguments, ", "))
                : CodeBlock.of("$L($Z$L)", called, CodeBlock.join(arguments, ",$W"));
    }
}
