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
import dev.meshapi.processor.model.Codecs;
import dev.meshapi.processor.model.Failure;
import dev.meshapi.processor.model.Message;
import dev.meshapi.processor.model.Request;
import dev.meshapi.processor.model.Thrown;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The holder of the messages: a constant for each, and the records in which several values travel. */
final class MessagesWriter {
    private final Api api;
    private final Codecs codecs;

    private MessagesWriter(Api api, Codecs codecs) {
        this.api = api;
        this.codecs = codecs;
    }

    static TypeSpec write(Api api, Codecs codecs) {
        return new MessagesWriter(api, codecs).holder();
    }

    private TypeSpec holder() {
        TypeSpec.Builder type = TypeSpec.classBuilder(api.holder())
                .addJavadoc("The messages of $L as they travel.", link(api))
                .addModifiers(Modifier.FINAL);
        Marks.mark(api, type);
        if (!api.failures().isEmpty()) {
            Marks.unmark(api, type);
        }
        api.failures().forEach(failure -> type.addField(constant(failure)));
        api.messages().forEach(message -> type.addField(constant(message)));
        type.addMethod(
                MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
        api.messages().forEach(message -> {
            if (message.request() instanceof Request.Arguments arguments) {
                type.addType(parameters(message, arguments));
            }
        });
        api.failures().forEach(failure -> type.addType(state(failure)));
        return type.build();
    }

    private FieldSpec constant(Failure failure) {
        Thrown thrown = failure.thrown();
        TypeName type = ParameterizedTypeName.get(RuntimeNames.FAILURE, thrown.type(), failure.state());
        return FieldSpec.builder(type, failure.constant(), Modifier.STATIC, Modifier.FINAL)
                .initializer(CodeBlock.builder()
                        .add("$Znew $T<>(\n$>$>", RuntimeNames.FAILURE)
                        .add("$S,\n", thrown.wireName())
                        .add("$T.class,\n", thrown.type())
                        .add("$L,\n", typeRef(failure.state()))
                        .add("failure -> new $T($L),\n", failure.state(), captured(thrown))
                        .add("state -> new $T($L))$<$<", thrown.type(), rebuilt(thrown))
                        .build())
                .build();
    }

    private static CodeBlock captured(Thrown thrown) {
        return arguments(thrown.state().stream()
                .map(component -> CodeBlock.of("failure.$N()", component.accessor()))
                .toList());
    }

    private static CodeBlock rebuilt(Thrown thrown) {
        List<CodeBlock> arguments = new ArrayList<>();
        for (Thrown.Argument argument : thrown.arguments()) {
            if (argument instanceof Thrown.FromState part) {
                arguments.add(CodeBlock.of("state.$N()", part.component()));
            } else if (argument instanceof Thrown.NoCause cause) {
                arguments.add(CodeBlock.of("($T) null", cause.type()));
            }
        }
        return arguments(arguments);
    }

    private FieldSpec constant(Message message) {
        TypeName request = message.request().type();
        TypeName reply = message.method().isVoid()
                ? ClassName.get(Void.class)
                : message.method().reply();
        TypeName type = ParameterizedTypeName.get(RuntimeNames.MESSAGE, request.box(), reply.box());
        return FieldSpec.builder(type, message.constant(), Modifier.STATIC, Modifier.FINAL)
                .initializer(initializer(message))
                .build();
    }

    private CodeBlock initializer(Message message) {
        CodeBlock what = message.method().oneWay() ? oneWay(message) : request(message);
        CodeBlock how = MannerWriter.write(message);
        return how.isEmpty() ? what : CodeBlock.of("$L\n        $L", what, how);
    }

    private CodeBlock request(Message message) {
        List<CodeBlock> arguments = new ArrayList<>();
        arguments.add(CodeBlock.of("$S", message.method().wireName()));
        arguments.add(request(message.request()));
        arguments.add(
                message.method().isVoid() ? nothing() : typeRef(message.method().reply()));
        message.failures().forEach(failure -> arguments.add(CodeBlock.of("$N", failure.constant())));
        return CodeBlock.of("$Z$T.request(\n        $L)", RuntimeNames.MESSAGE, arguments(arguments));
    }

    private CodeBlock oneWay(Message message) {
        List<CodeBlock> arguments =
                List.of(CodeBlock.of("$S", message.method().wireName()), request(message.request()));
        return CodeBlock.of("$Z$T.oneWay(\n        $L)", RuntimeNames.MESSAGE, arguments(arguments));
    }

    private CodeBlock request(Request request) {
        return request instanceof Request.Nothing ? nothing() : typeRef(request.type());
    }

    private static CodeBlock nothing() {
        return CodeBlock.of("$T.NOTHING", RuntimeNames.TYPE_REF);
    }

    private CodeBlock typeRef(TypeName type) {
        String codec = codecs.constant(type);
        return codec == null ? TypeRefs.of(type) : TypeRefs.of(type, CodeBlock.of("$T.$N", api.codecs(), codec));
    }

    private TypeSpec parameters(Message message, Request.Arguments arguments) {
        MethodSpec.Builder components = MethodSpec.constructorBuilder();
        arguments.parameters().forEach(parameter -> components.addParameter(parameter.signature(), parameter.name()));
        return TypeSpec.recordBuilder(arguments.type())
                .addJavadoc("The parameters of $L.", link(api, message))
                .recordConstructor(components.build())
                .build();
    }

    private static TypeSpec state(Failure failure) {
        MethodSpec.Builder components = MethodSpec.constructorBuilder();
        failure.thrown().state().forEach(component -> components.addParameter(component.signature(), component.name()));
        return TypeSpec.recordBuilder(failure.state())
                .addJavadoc("What travels of {@link $T}.", failure.thrown().type())
                .recordConstructor(components.build())
                .build();
    }

    private static CodeBlock arguments(List<CodeBlock> arguments) {
        return CodeBlock.join(arguments, ",$W");
    }
}
