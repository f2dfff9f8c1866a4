package dev.meshapi.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeSpec;
import dev.meshapi.annotation.MeshGenerated;
import dev.meshapi.processor.model.Api;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/**
 * Stand-ins for the types of an interface that has problems. Without them javac would report each use of the missing
 * types, and the message that matters would be one among many. They never get as far as a class file.
 */
final class Placeholders {
    private Placeholders() {}

    static List<TypeSpec> write(ClassName api) {
        return Stream.of(
                        TypeSpec.classBuilder(Api.client(api)).addTypes(nested(Api.views())),
                        TypeSpec.interfaceBuilder(Api.handler(api)).addTypes(nested(List.of("Async"))),
                        TypeSpec.classBuilder(Api.dispatcher(api)))
                .map(type -> type.addJavadoc("Stands in for what is generated once {@link $T} is right.", api)
                        .addAnnotation(MeshGenerated.class)
                        .addModifiers(Modifier.PUBLIC)
                        .build())
                .toList();
    }

    private static List<TypeSpec> nested(List<String> names) {
        return names.stream()
                .map(name -> TypeSpec.interfaceBuilder(name)
                        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                        .build())
                .toList();
    }
}
