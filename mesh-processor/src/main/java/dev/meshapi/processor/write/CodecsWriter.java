package dev.meshapi.processor.write;

import static dev.meshapi.processor.write.Marks.link;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.meshapi.processor.model.Api;
import dev.meshapi.processor.model.Codec;
import dev.meshapi.processor.model.Codecs;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The holder of the codecs: a constant for each, and a class for each record. */
final class CodecsWriter {
    private CodecsWriter() {}

    static TypeSpec write(Api api, Codecs codecs) {
        TypeSpec.Builder type = TypeSpec.classBuilder(api.codecs())
                .addJavadoc("What travels of $L, as JSON.", link(api))
                .addModifiers(Modifier.FINAL);
        Marks.mark(api, type, codecs.warnings());
        if (codecs.all().stream().anyMatch(Codec.OfRecord.class::isInstance)) {
            Marks.unmark(api, type);
        }
        codecs.all().forEach(codec -> type.addField(constant(codec)));
        type.addMethod(
                MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
        for (Codec codec : codecs.all()) {
            if (codec instanceof Codec.OfRecord record) {
                type.addType(RecordCodecWriter.write(record));
            }
        }
        return type.build();
    }

    private static FieldSpec constant(Codec codec) {
        ClassName raw = codec instanceof Codec.OfRecord
                ? RuntimeNames.RECORD_CODEC
                : codec instanceof Codec.Other ? RuntimeNames.TYPE_REF : RuntimeNames.JSON_CODEC;
        TypeName type = ParameterizedTypeName.get(raw, codec.type().box());
        return FieldSpec.builder(type, codec.constant(), Modifier.STATIC, Modifier.FINAL)
                .initializer(value(codec))
                .build();
    }

    private static CodeBlock value(Codec codec) {
        if (codec instanceof Codec.OfRecord record) {
            return CodeBlock.of("$Znew $T()", record.implementation());
        } else if (codec instanceof Codec.OfEnum constants) {
            return made("ofEnum", CodeBlock.of("$T.class", constants.type()));
        } else if (codec instanceof Codec.OfMany many) {
            return container(many);
        } else if (codec instanceof Codec.OfFamily family) {
            return family(family);
        }
        return codec instanceof Codec.Standard
                ? made("of", CodeBlock.of("$T.class", codec.type()))
                : CodeBlock.of("$Z$L", TypeRefs.of(codec.type()));
    }

    private static CodeBlock container(Codec.OfMany many) {
        CodeBlock codec = CodeBlock.of("$N", many.codec());
        return switch (many.kind()) {
            case LIST -> made("list", codec);
            case COLLECTION -> made("collection", codec);
            case SET -> made("set", codec);
            case OPTIONAL -> made("optional", codec);
            case ARRAY -> made("array", CodeBlock.of("$T::new", many.type()), codec);
            case ENUM_SET -> made("enumSet", CodeBlock.of("$T.class", many.content()));
            case MAP -> made("map", CodeBlock.of("$T.class", many.key()), codec);
            case ENUM_MAP -> made("enumMap", CodeBlock.of("$T.class", many.key()), codec);
        };
    }

    private static CodeBlock family(Codec.OfFamily family) {
        CodeBlock.Builder members = CodeBlock.builder().add("$S", family.discriminator());
        for (Codec.Member member : family.members()) {
            members.add(
                    ",\n$T.member($S, $T.class, $N)",
                    RuntimeNames.JSON_CODECS,
                    member.wireName(),
                    member.type(),
                    member.codec());
        }
        return CodeBlock.of("$Z$T.family($>$L$<)", RuntimeNames.JSON_CODECS, members.build());
    }

    private static CodeBlock made(String how, CodeBlock... from) {
        return CodeBlock.of("$Z$T.$L($L)", RuntimeNames.JSON_CODECS, how, CodeBlock.join(List.of(from), ", "));
    }
}
