package dev.meshapi.processor.write;

import static dev.meshapi.processor.write.Marks.link;
import static dev.meshapi.processor.write.Marks.verb;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.meshapi.processor.model.Api;
import dev.meshapi.processor.model.Message;
import dev.meshapi.processor.model.Request;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.lang.model.element.Modifier;

/** The views of a client: the messages, to an address that is already chosen. */
final class ViewWriter {
    private final Api api;

    ViewWriter(Api api) {
        this.api = api;
    }

    /** One node, blocking: implements the user's interface. */
    TypeSpec one() {
        TypeSpec.Builder view = view(
                        "One",
                        "$L on one node: blocks until the reply is there.",
                        inherited(RuntimeNames.TARGET_ONE, "Target"))
                .addSuperinterface(api.type())
                .addMethod(async("The same node, with futures.", "Async"));
        api.messages()
                .forEach(message ->
                        view.addMethod(method(message, message.method().replySignature())
                                .addAnnotation(Override.class)
                                .addExceptions(message.method().thrown())
                                .addStatement(message.method().isVoid() ? "$L" : "return $L", call("call", message))
                                .build()));
        return view.build();
    }

    /** One node, with futures. */
    TypeSpec async() {
        TypeSpec.Builder view = view("Async", "$L on one node, with futures.", RuntimeNames.TARGET_ONE);
        api.messages()
                .forEach(message -> view.addMethod(method(message, future(message))
                        .addStatement("return $L", call("callAsync", message))
                        .build()));
        return view.build();
    }

    /** Several nodes: one-way messages only. */
    TypeSpec many() {
        TypeSpec.Builder view = view(
                        "Many",
                        "$L on several nodes: one-way messages, each a single publish.",
                        RuntimeNames.TARGET_MANY)
                .addMethod(async("The same nodes, with futures.", "ManyAsync"));
        oneWay().forEach(message -> view.addMethod(method(message, TypeName.VOID)
                .addStatement("$L", call("send", message))
                .build()));
        return view.build();
    }

    /** Several nodes, with futures. */
    TypeSpec manyAsync() {
        TypeSpec.Builder view = view("ManyAsync", "$L on several nodes, with futures.", RuntimeNames.TARGET_MANY);
        oneWay().forEach(message -> view.addMethod(method(message, future(message))
                .addStatement("return $L", call("sendAsync", message))
                .build()));
        return view.build();
    }

    private List<Message> oneWay() {
        return api.messages().stream()
                .filter(message -> message.method().oneWay())
                .toList();
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

    private MethodSpec.Builder method(Message message, TypeName reply) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(message.method().name())
                .addJavadoc("$L $L.", verb(message, "Calls", "Sends"), link(api, message))
                .addModifiers(Modifier.PUBLIC)
                .returns(reply);
        message.method()
                .parameters()
                .forEach(parameter -> method.addParameter(parameter.signature(), parameter.name()));
        return Marks.deprecate(message, method);
    }

    private static TypeName future(Message message) {
        TypeName reply = message.method().isVoid()
                ? ClassName.get(Void.class)
                : message.method().replySignature().box();
        return ParameterizedTypeName.get(ClassName.get(CompletableFuture.class), reply);
    }

    private CodeBlock call(String operation, Message message) {
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
