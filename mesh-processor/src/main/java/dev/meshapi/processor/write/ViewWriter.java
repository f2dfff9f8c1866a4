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
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javax.lang.model.element.Modifier;

/** The views of a client: the messages, to an address that is already chosen. */
final class ViewWriter {
    private final Api api;
    private final Sentences sentences;

    ViewWriter(Api api) {
        this.api = api;
        this.sentences = new Sentences(api);
    }

    /** One node, blocking: implements the user's interface. */
    TypeSpec one() {
        TypeSpec.Builder view = view(
                        "One",
                        "$L on one node: blocks until the reply is there.",
                        inherited(RuntimeNames.TARGET_ONE, "Target"))
                .addSuperinterface(api.type())
                .addMethod(async("The same node, with futures.", "Async"));
        for (Message message : api.messages()) {
            TypeName reply = message.method().replySignature();
            view.addMethod(method(message, sentences.waits(message), reply)
                    .addAnnotation(Override.class)
                    .addExceptions(message.method().thrown())
                    .addStatement(returning(message, call("call", message)))
                    .build());
            Progress progress = message.method().progress();
            if (progress != null) {
                view.addMethod(method(message, sentences.listensAndWaits(message), reply)
                        .addParameter(listener(progress), message.progress())
                        .addExceptions(message.method().thrown())
                        .addStatement(returning(message, call("call", message, message.progress())))
                        .build());
            }
        }
        return view.build();
    }

    /** One node, with futures. */
    TypeSpec async() {
        TypeSpec.Builder view = view("Async", "$L on one node, with futures.", RuntimeNames.TARGET_ONE);
        for (Message message : api.messages()) {
            TypeName reply = future(message.boxedReply());
            view.addMethod(method(message, sentences.promises(message), reply)
                    .addStatement("return $L", call("callAsync", message))
                    .build());
            Progress progress = message.method().progress();
            if (progress != null) {
                view.addMethod(method(message, sentences.listensAndPromises(message), reply)
                        .addParameter(listener(progress), message.progress())
                        .addStatement("return $L", call("callAsync", message, message.progress()))
                        .build());
            }
        }
        return view.build();
    }

    /** Several nodes, blocking. */
    TypeSpec many() {
        TypeSpec.Builder view = view("Many", "$L on several nodes: one reply from each.", RuntimeNames.TARGET_MANY)
                .addMethod(async("The same nodes, with futures.", "ManyAsync"));
        for (Message message : api.messages()) {
            if (message.method().oneWay()) {
                view.addMethod(method(message, sentences.waitsForAll(message), TypeName.VOID)
                        .addStatement("$L", call("send", message))
                        .build());
            } else {
                view.addMethod(method(message, sentences.waitsForAll(message), replies(message))
                        .addStatement("return $L", gatherAll(message))
                        .build());
                view.addMethod(method(message, sentences.waitsForEnough(message), replies(message))
                        .addParameter(gather(message), message.gather())
                        .addStatement("return $L", call("call", message, message.gather()))
                        .build());
            }
        }
        return view.build();
    }

    /** Several nodes, with futures. */
    TypeSpec manyAsync() {
        TypeSpec.Builder view = view("ManyAsync", "$L on several nodes, with futures.", RuntimeNames.TARGET_MANY);
        for (Message message : api.messages()) {
            if (message.method().oneWay()) {
                view.addMethod(method(message, sentences.promisesAll(message), future(message.boxedReply()))
                        .addStatement("return $L", call("sendAsync", message))
                        .build());
            } else {
                TypeName replies = future(replies(message));
                view.addMethod(method(message, sentences.promisesAll(message), replies)
                        .addStatement("return $L", gatherAll(message))
                        .build());
                view.addMethod(method(message, sentences.promisesEnough(message), replies)
                        .addParameter(gather(message), message.gather())
                        .addStatement("return $L", call("callAsync", message, message.gather()))
                        .build());
            }
        }
        return view.build();
    }

    private TypeSpec.Builder view(String name, String what, ClassName target) {
        return TypeSpec.classBuilder(name)
                .addJavadoc(what, link(api))
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addField(target, "target", Modifier.PRIVATE, Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .addParameter(target, "target")
                        .addStatement("this.target = target")
                        .build());
    }

    private MethodSpec async(String what, String name) {
        ClassName view = inherited(api.client().nestedClass(name), name);
        return MethodSpec.methodBuilder("async")
                .addJavadoc(what)
                .addModifiers(Modifier.PUBLIC)
                .returns(view)
                .addStatement("return new $T(target)", view)
                .build();
    }

    private static MethodSpec.Builder method(Message message, CodeBlock sentences, TypeName reply) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(message.method().name())
                .addJavadoc(sentences)
                .addModifiers(Modifier.PUBLIC)
                .returns(reply);
        message.method()
                .parameters()
                .forEach(parameter -> method.addParameter(parameter.signature(), parameter.name()));
        return Marks.deprecate(message, method);
    }

    private static TypeName future(TypeName value) {
        return ParameterizedTypeName.get(ClassName.get(CompletableFuture.class), value);
    }

    private static TypeName replies(Message message) {
        return ParameterizedTypeName.get(RuntimeNames.REPLIES, message.boxedReply());
    }

    private static TypeName gather(Message message) {
        return ParameterizedTypeName.get(RuntimeNames.GATHER, message.boxedReply());
    }

    private static TypeName listener(Progress progress) {
        return ParameterizedTypeName.get(
                ClassName.get(Consumer.class),
                WildcardTypeName.supertypeOf(progress.type().box()));
    }

    private static CodeBlock returning(Message message, CodeBlock call) {
        return message.method().isVoid() ? call : CodeBlock.of("return $L", call);
    }

    /** The method of the same name with the way to gather that waits for everybody. */
    private static CodeBlock gatherAll(Message message) {
        List<CodeBlock> arguments = new ArrayList<>();
        for (Parameter parameter : message.method().parameters()) {
            arguments.add(CodeBlock.of("$N", parameter.name()));
        }
        arguments.add(CodeBlock.of("$T.all()", RuntimeNames.GATHER));
        String name = message.method().name();
        // Alone it would be the statement of this name.
        String called = name.equals("yield") ? "this.$N" : "$N";
        return Marks.arguments(CodeBlock.of(called, name), arguments);
    }

    private CodeBlock call(String operation, Message message, String... listeners) {
        CodeBlock.Builder call = CodeBlock.builder()
                .add(message.hasParameter("target") ? "this.target" : "target")
                .add(".$L($T.$N", operation, api.holder(), message.constant());
        Request request = message.request();
        if (request instanceof Request.Argument argument) {
            call.add(",$W$N", argument.parameter().name());
        } else if (request instanceof Request.Arguments several) {
            List<CodeBlock> names = several.parameters().stream()
                    .map(parameter -> CodeBlock.of("$N", parameter.name()))
                    .toList();
            call.add(",$W$L", Marks.arguments(CodeBlock.of("new $T", several.type()), names));
        } else if (listeners.length > 0) {
            call.add(",$Wnull");
        }
        for (String listener : listeners) {
            call.add(",$W$N", listener);
        }
        return call.add(")").build();
    }

    /**
     * The name of a type inside a view that implements the user's interface, and so inherits the types nested in it: they
     * hide what has the same simple name, which JavaPoet does not know.
     */
    private ClassName inherited(ClassName type, String visible) {
        boolean hidden = api.declaration().surroundings().shadowed().contains(visible);
        return hidden ? ClassName.get("", type.canonicalName()) : type;
    }
}
