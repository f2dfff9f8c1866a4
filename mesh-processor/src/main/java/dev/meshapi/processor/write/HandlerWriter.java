package dev.meshapi.processor.write;

import static dev.meshapi.processor.write.Marks.link;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.meshapi.processor.model.Api;
import dev.meshapi.processor.model.Message;
import dev.meshapi.processor.model.Progress;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import javax.lang.model.element.Modifier;

/** What the user implements: a method for each message, with the context as last parameter. */
final class HandlerWriter {
    private final Api api;
    private final Sentences sentences;

    private HandlerWriter(Api api) {
        this.api = api;
        this.sentences = new Sentences(api);
    }

    static TypeSpec write(Api api) {
        return new HandlerWriter(api).handler();
    }

    private TypeSpec handler() {
        TypeSpec.Builder type = TypeSpec.interfaceBuilder(api.handler())
                .addJavadoc(
                        "Handles $L: implement it, and serve it with {@code new $L(handler)}.",
                        link(api),
                        api.dispatcher().simpleName());
        Marks.open(api, Marks.mark(api, type));
        api.messages()
                .forEach(message ->
                        type.addMethod(method(message, message.method().replySignature())));
        return type.addType(async()).build();
    }

    private TypeSpec async() {
        TypeSpec.Builder type = TypeSpec.interfaceBuilder(api.asyncHandler())
                .addJavadoc("Handles $L with promises.", link(api))
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC);
        api.messages().forEach(message -> type.addMethod(method(message, promise(message))));
        return type.build();
    }

    private static TypeName promise(Message message) {
        return ParameterizedTypeName.get(ClassName.get(CompletionStage.class), message.boxedReply());
    }

    private MethodSpec method(Message message, TypeName reply) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(message.method().name())
                .addJavadoc(sentences.handles(message))
                .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
                .returns(reply);
        message.method()
                .parameters()
                .forEach(parameter -> method.addParameter(parameter.signature(), parameter.name()));
        Progress progress = message.method().progress();
        if (progress != null) {
            method.addParameter(
                    ParameterizedTypeName.get(
                            ClassName.get(Consumer.class), progress.type().box()),
                    message.progress());
        }
        return method.addParameter(RuntimeNames.CALL_CONTEXT, message.call())
                .addException(Exception.class)
                .build();
    }
}
