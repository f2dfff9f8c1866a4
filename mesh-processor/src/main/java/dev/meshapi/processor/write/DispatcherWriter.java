package dev.meshapi.processor.write;

import static dev.meshapi.processor.write.Marks.link;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import dev.meshapi.processor.model.Api;
import dev.meshapi.processor.model.Message;
import dev.meshapi.processor.model.Parameter;
import dev.meshapi.processor.model.Progress;
import dev.meshapi.processor.model.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javax.lang.model.element.Modifier;

/** What connects messages and handler: one binding for each message. */
final class DispatcherWriter {
    private static final TypeName ANYTHING = WildcardTypeName.subtypeOf(Object.class);
    private static final TypeName BINDING = ParameterizedTypeName.get(RuntimeNames.BINDING, ANYTHING, ANYTHING);
    private static final TypeName BINDINGS = ParameterizedTypeName.get(ClassName.get(List.class), BINDING);

    private final Api api;
    private final String fingerprint;

    private DispatcherWriter(Api api, String fingerprint) {
        this.api = api;
        this.fingerprint = fingerprint;
    }

    static TypeSpec write(Api api, String fingerprint) {
        return new DispatcherWriter(api, fingerprint).dispatcher();
    }

    private TypeSpec dispatcher() {
        TypeSpec.Builder type = TypeSpec.classBuilder(api.dispatcher())
                .addJavadoc("Serves $L: runs a handler for each message.", link(api))
                .addSuperinterface(RuntimeNames.MESH_DISPATCHER)
                .addField(BINDINGS, "bindings", Modifier.PRIVATE, Modifier.FINAL);
        Marks.open(api, Marks.mark(api, type)).addModifiers(Modifier.FINAL);
        return type.addMethod(constructor(api.handler(), "code that blocks", DispatcherWriter::blocking))
                .addMethod(constructor(api.asyncHandler(), "code that promises", message -> "promising"))
                .addMethod(answer("api", ParameterizedTypeName.get(ClassName.get(Class.class), ANYTHING))
                        .addStatement("return $T.class", api.type())
                        .build())
                .addMethod(answer("name", ClassName.get(String.class))
                        .addStatement("return $S", api.declaration().wireName())
                        .build())
                .addMethod(answer("fingerprint", ClassName.get(String.class))
                        .addStatement("return $S", fingerprint)
                        .build())
                .addMethod(answer("bindings", BINDINGS)
                        .addStatement("return bindings")
                        .build())
                .build();
    }

    private MethodSpec constructor(ClassName handler, String kind, Function<Message, String> factory) {
        List<CodeBlock> bindings = new ArrayList<>();
        api.messages().forEach(message -> bindings.add(binding(message, factory.apply(message))));
        return MethodSpec.constructorBuilder()
                .addJavadoc("Serves $L with $L.", link(api), kind)
                .addModifiers(Modifier.PUBLIC)
                .addParameter(handler, "handler")
                // Without the type argument javac infers all bindings together: a minute for a hundred messages.
                .addStatement("this.bindings = $T.<$T>of($L)", List.class, BINDING, lines(bindings))
                .build();
    }

    private static CodeBlock lines(List<CodeBlock> bindings) {
        return bindings.isEmpty() ? CodeBlock.of("") : CodeBlock.of("\n$L", CodeBlock.join(bindings, ",\n"));
    }

    private static String blocking(Message message) {
        return message.method().isVoid() ? "running" : "replying";
    }

    private CodeBlock binding(Message message, String factory) {
        return CodeBlock.of(
                "$T.$L($T.$N,$W($N, $N) ->$W$L)",
                RuntimeNames.BINDING,
                factory,
                api.holder(),
                message.constant(),
                message.request().variable(),
                message.call(),
                handling(message));
    }

    private static CodeBlock handling(Message message) {
        List<CodeBlock> arguments = new ArrayList<>();
        Request request = message.request();
        if (request instanceof Request.Argument argument) {
            arguments.add(CodeBlock.of("$N", argument.variable()));
        } else if (request instanceof Request.Arguments several) {
            for (Parameter parameter : several.parameters()) {
                arguments.add(CodeBlock.of("$N.$N()", several.variable(), parameter.name()));
            }
        }
        Progress progress = message.method().progress();
        if (progress != null) {
            arguments.add(CodeBlock.of("$N.progress($T.class)", message.call(), progress.type()));
        }
        arguments.add(CodeBlock.of("$N", message.call()));
        return Marks.arguments(CodeBlock.of("handler.$N", message.method().name()), arguments);
    }

    private static MethodSpec.Builder answer(String name, TypeName type) {
        return MethodSpec.methodBuilder(name)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(type);
    }
}
