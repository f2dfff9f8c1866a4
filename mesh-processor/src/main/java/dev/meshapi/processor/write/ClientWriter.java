package dev.meshapi.processor.write;

import static dev.meshapi.processor.write.Marks.link;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.meshapi.processor.model.Api;
import java.time.Duration;
import java.util.Collection;
import javax.lang.model.element.Modifier;

/** The client: its methods are the addresses, its nested types the views. */
final class ClientWriter {
    private static final TypeName NODES =
            ParameterizedTypeName.get(ClassName.get(Collection.class), RuntimeNames.MESH_NODE);

    private final Api api;
    private final ViewWriter views;

    private ClientWriter(Api api) {
        this.api = api;
        this.views = new ViewWriter(api);
    }

    static TypeSpec write(Api api) {
        return new ClientWriter(api).client();
    }

    private TypeSpec client() {
        TypeSpec.Builder type = TypeSpec.classBuilder(api.client())
                .addJavadoc(
                        "Calls $L on other instances: choose who, then call what. Immutable and thread-safe.",
                        link(api))
                .addField(RuntimeNames.MESH, "mesh", Modifier.PRIVATE, Modifier.FINAL)
                .addField(RuntimeNames.CALL_OPTIONS, "options", Modifier.PRIVATE, Modifier.FINAL);
        Marks.open(api, Marks.mark(api, type)).addModifiers(Modifier.FINAL);
        constructors(type);
        addressesOfOne(type);
        addressesOfMany(type);
        options(type);
        return type.addType(views.one())
                .addType(views.async())
                .addType(views.many())
                .addType(views.manyAsync())
                .build();
    }

    private void constructors(TypeSpec.Builder type) {
        type.addMethod(MethodSpec.constructorBuilder()
                .addJavadoc("A client of $L that sends through this mesh.", link(api))
                .addModifiers(Modifier.PUBLIC)
                .addParameter(RuntimeNames.MESH, "mesh")
                .addStatement("this(mesh, $T.defaults())", RuntimeNames.CALL_OPTIONS)
                .build());
        type.addMethod(MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addParameter(RuntimeNames.MESH, "mesh")
                .addParameter(RuntimeNames.CALL_OPTIONS, "options")
                .addStatement("this.mesh = mesh")
                .addStatement("this.options = options")
                .build());
    }

    private void addressesOfOne(TypeSpec.Builder type) {
        ClassName one = api.client().nestedClass("One");
        type.addMethod(address("node", one, "on the node with this id")
                .addParameter(TypeName.LONG, "instanceId")
                .addStatement("return at($T.node(instanceId))", RuntimeNames.ADDRESS)
                .build());
        type.addMethod(address("node", one, "on exactly this node")
                .addParameter(RuntimeNames.MESH_NODE, "node")
                .addStatement("return at($T.node(node))", RuntimeNames.ADDRESS)
                .build());
        type.addMethod(address("any", one, "on some node that serves it")
                .addStatement("return at($T.any())", RuntimeNames.ADDRESS)
                .build());
        type.addMethod(address("keyed", one, "on the same node for the same key")
                .addParameter(Object.class, "key")
                .addStatement("return at($T.keyed(key))", RuntimeNames.ADDRESS)
                .build());
        type.addMethod(address("leader", one, "on the node that leads")
                .addStatement("return at($T.leader())", RuntimeNames.ADDRESS)
                .build());
        type.addMethod(address("at", one, "on the one node that the address means")
                .addParameter(RuntimeNames.ADDRESS_ONE, "address")
                .addStatement("return new $T(mesh.target(address, options))", one)
                .build());
    }

    private void addressesOfMany(TypeSpec.Builder type) {
        ClassName many = api.client().nestedClass("Many");
        type.addMethod(address("all", many, "on every node that serves it, this one included")
                .addStatement("return at($T.all())", RuntimeNames.ADDRESS)
                .build());
        type.addMethod(address("others", many, "on every node that serves it, but not this one")
                .addStatement("return at($T.others())", RuntimeNames.ADDRESS)
                .build());
        type.addMethod(address("nodes", many, "on exactly these nodes")
                .addParameter(NODES, "nodes")
                .addStatement("return at($T.nodes(nodes))", RuntimeNames.ADDRESS)
                .build());
        type.addMethod(address("at", many, "on the nodes that the address means")
                .addParameter(RuntimeNames.ADDRESS_MANY, "address")
                .addStatement("return new $T(mesh.target(address, options))", many)
                .build());
    }

    private MethodSpec.Builder address(String name, ClassName view, String who) {
        return MethodSpec.methodBuilder(name)
                .addJavadoc("$L $L.", link(api), who)
                .addModifiers(Modifier.PUBLIC)
                .returns(view);
    }

    private void options(TypeSpec.Builder type) {
        type.addMethod(copy("with", "A copy that calls with these options.")
                .addParameter(RuntimeNames.CALL_OPTIONS, "options")
                .addStatement("return new $T(mesh, options)", api.client())
                .build());
        type.addMethod(copy("withTimeout", "A copy that waits this long for a sign of life.")
                .addParameter(Duration.class, "idleTimeout")
                .addStatement("return with(options.idleTimeout(idleTimeout))")
                .build());
    }

    private MethodSpec.Builder copy(String name, String what) {
        return MethodSpec.methodBuilder(name)
                .addJavadoc(CodeBlock.of("$L", what))
                .addModifiers(Modifier.PUBLIC)
                .returns(api.client());
    }
}
