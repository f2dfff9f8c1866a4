package dev.meshapi.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.meshapi.processor.model.Codec;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** The codec of one record: a line to write each component, and one to read it. */
final class RecordCodecWriter {
    /** The names; the model knows that this one is taken. */
    private static final String FIELDS = "FIELDS";

    private static final ClassName OPTIONAL = ClassName.get(Optional.class);
    private static final Set<TypeName> OPTIONALS = Set.of(
            TypeName.get(OptionalInt.class), TypeName.get(OptionalLong.class), TypeName.get(OptionalDouble.class));

    private final Codec.OfRecord codec;

    private RecordCodecWriter(Codec.OfRecord codec) {
        this.codec = codec;
    }

    static TypeSpec write(Codec.OfRecord codec) {
        return new RecordCodecWriter(codec).type();
    }

    private TypeSpec type() {
        return TypeSpec.classBuilder(codec.implementation())
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .superclass(ParameterizedTypeName.get(RuntimeNames.RECORD_CODEC, codec.type()))
                .addField(names())
                .addMethod(writeFields())
                .addMethod(readFields())
                .build();
    }

    private FieldSpec names() {
        List<String> all = codec.fields().stream().map(Codec.Field::name).toList();
        List<String> required = codec.fields().stream()
                .filter(Codec.Field::required)
                .map(Codec.Field::name)
                .toList();
        // On one line if there is one that is long enough.
        boolean brief = String.join("', '", all).length()
                        + String.join("', '", required).length()
                < 50;
        CodeBlock.Builder names = CodeBlock.builder()
                .add(brief ? "$Z$T.of($L)" : "$T.of($L)", RuntimeNames.JSON_NAMES, strings(all, brief));
        if (!required.isEmpty()) {
            names.add(brief ? ".requiring($L)" : "$Z.requiring($L)", strings(required, brief));
        }
        return FieldSpec.builder(RuntimeNames.JSON_NAMES, FIELDS, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer(names.build())
                .build();
    }

    private static CodeBlock strings(List<String> texts, boolean brief) {
        return CodeBlock.join(
                texts.stream().map(text -> CodeBlock.of("$S", text)).toList(), brief ? ", " : ",$W");
    }

    private MethodSpec writeFields() {
        MethodSpec.Builder method = overridden("writeFields")
                .addParameter(RuntimeNames.JSON_OUTPUT, "out")
                .addParameter(codec.type(), "value");
        for (int i = 0; i < codec.fields().size(); i++) {
            Codec.Field field = codec.fields().get(i);
            CodeBlock value = CodeBlock.of("value.$N()", field.name());
            method.addStatement("out.field($L, $L).$L", FIELDS, i, write(field, value));
        }
        return method.build();
    }

    private MethodSpec readFields() {
        MethodSpec.Builder method = overridden("readFields")
                .addParameter(RuntimeNames.JSON_INPUT, "in")
                .returns(codec.type());
        for (Codec.Field field : codec.fields()) {
            method.addStatement("$T $N = $L", field.type(), field.variable(), initial(field));
        }
        if (codec.fields().isEmpty()) {
            method.addStatement("in.nextField($L)", FIELDS);
        } else {
            method.beginControlFlow("while (in.nextField($L))", FIELDS).beginControlFlow("switch (in.field())");
            for (int i = 0; i < codec.fields().size(); i++) {
                Codec.Field field = codec.fields().get(i);
                method.addStatement("case $L -> $N = in.$L", i, field.variable(), read(field));
            }
            method.endControlFlow().endControlFlow();
        }
        List<CodeBlock> variables = codec.fields().stream()
                .map(field -> CodeBlock.of("$N", field.variable()))
                .toList();
        return method.addStatement("return $L", Marks.arguments(made(), variables))
                .build();
    }

    private CodeBlock made() {
        return codec.type() instanceof ParameterizedTypeName generic
                ? CodeBlock.of("new $T<>", generic.rawType())
                : CodeBlock.of("new $T", codec.type());
    }

    private static MethodSpec.Builder overridden(String name) {
        return MethodSpec.methodBuilder(name).addAnnotation(Override.class).addModifiers(Modifier.PROTECTED);
    }

    /** What a component is if it is absent. */
    private static CodeBlock initial(Codec.Field field) {
        TypeName type = field.type();
        if (type.isPrimitive()) {
            return CodeBlock.of(type.equals(TypeName.BOOLEAN) ? "false" : "0");
        } else if (OPTIONALS.contains(type)) {
            return CodeBlock.of("$T.empty()", type);
        }
        return type instanceof ParameterizedTypeName generic
                        && generic.rawType().equals(OPTIONAL)
                ? CodeBlock.of("$T.empty()", OPTIONAL)
                : CodeBlock.of("null");
    }

    private static CodeBlock write(Codec.Field field, CodeBlock value) {
        if (field.codec() != null) {
            return CodeBlock.of(field.other() ? "writeOther($L, $N)" : "write($L, $N)", value, field.codec());
        }
        boolean small = field.type().equals(TypeName.BYTE) || field.type().equals(TypeName.SHORT);
        return CodeBlock.of("write$L($L)", small ? "Int" : kind(field.type()), value);
    }

    private static CodeBlock read(Codec.Field field) {
        return field.codec() != null
                ? CodeBlock.of(field.other() ? "readOther($N)" : "read($N)", field.codec())
                : CodeBlock.of("read$L()", kind(field.type()));
    }

    /** The last part of the name of the method that reads it. */
    private static String kind(TypeName type) {
        String name = type.toString();
        return type.isPrimitive() ? name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1) : "String";
    }
}
