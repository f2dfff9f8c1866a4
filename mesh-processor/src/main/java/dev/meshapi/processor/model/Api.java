package dev.meshapi.processor.model;

import static java.util.stream.Collectors.toCollection;

import com.palantir.javapoet.ClassName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An annotated interface with everything that is derived from it. Equal interfaces have equal names, in whatever order
 * they are processed.
 *
 * @param declaration the interface
 * @param messages its messages, in the order of its methods
 * @param failures the exceptions that they declare, each once
 */
public record Api(Declaration declaration, List<Message> messages, List<Failure> failures) {
    /** Copies the lists. */
    public Api {
        messages = List.copyOf(messages);
        failures = List.copyOf(failures);
    }

    /** Derives the names. */
    public static Api of(Declaration declaration) {
        Names constants = new Names();
        Names types = new Names(BareNames.everywhere(declaration));
        ClassName holder = holder(declaration.type());

        Map<ClassName, Failure> failures = new LinkedHashMap<>();
        for (Method method : declaration.methods()) {
            for (Thrown thrown : method.failures()) {
                failures.computeIfAbsent(thrown.type(), type -> {
                    String name = shortened(type.simpleName());
                    return new Failure(thrown, constants.constant(name), holder.nestedClass(types.type(name, "State")));
                });
            }
        }

        List<Message> messages = new ArrayList<>();
        for (Method method : declaration.methods()) {
            Set<String> taken =
                    method.parameters().stream().map(Parameter::name).collect(toCollection(LinkedHashSet::new));
            String call = Names.free(taken, List.of("call", "context", "callContext"));
            String gather = Names.free(taken, List.of("gather", "gathering"));
            taken.add(call);
            String progress = Names.free(taken, List.of("progress", "reports"));
            messages.add(new Message(
                    method,
                    constants.constant(method.name()),
                    request(method, call, holder, types),
                    call,
                    progress,
                    gather,
                    method.failures().stream()
                            .map(thrown -> failures.get(thrown.type()))
                            .toList(),
                    declaration.methods().stream()
                                    .filter(other -> other.name().equals(method.name()))
                                    .count()
                            > 1));
        }
        return new Api(declaration, messages, List.copyOf(failures.values()));
    }

    private static String shortened(String exception) {
        return exception.length() > 9 && exception.endsWith("Exception")
                ? exception.substring(0, exception.length() - 9)
                : exception;
    }

    private static Request request(Method method, String call, ClassName holder, Names types) {
        // In the dispatcher 'handler' is taken, too.
        Set<String> taken = Set.of(call, "handler");
        List<Parameter> parameters = method.parameters();
        return switch (parameters.size()) {
            case 0 -> new Request.Nothing("nothing");
            case 1 -> {
                Parameter only = parameters.get(0);
                yield new Request.Argument(only, Names.free(taken, List.of(only.name(), "request")));
            }
            default ->
                new Request.Arguments(holder.nestedClass(types.type(method.name(), "Request")), parameters, "request");
        };
    }

    /** The names of the views that are nested in the client, and hide what else is called like them and has no package. */
    public static List<String> views() {
        return List.of("One", "Async", "Many", "ManyAsync");
    }

    /** The interface. */
    public ClassName type() {
        return declaration.type();
    }

    /** What calls. */
    public ClassName client() {
        return client(type());
    }

    /** What the user implements. */
    public ClassName handler() {
        return handler(type());
    }

    /** What the user implements to promise replies. */
    public ClassName asyncHandler() {
        return handler().nestedClass("Async");
    }

    /** What connects messages and handler. */
    public ClassName dispatcher() {
        return dispatcher(type());
    }

    /** What holds the messages. */
    public ClassName holder() {
        return holder(type());
    }

    /** What holds the codecs. */
    public ClassName codecs() {
        return codecs(type());
    }

    /** All types that are generated for an interface. */
    public static List<ClassName> generated(ClassName type) {
        return List.of(client(type), handler(type), dispatcher(type), holder(type), codecs(type));
    }

    /** The client of an interface, whatever is in it. */
    public static ClassName client(ClassName type) {
        return generated(type, "Client");
    }

    /** The handler of an interface, whatever is in it. */
    public static ClassName handler(ClassName type) {
        return generated(type, "Handler");
    }

    /** The dispatcher of an interface, whatever is in it. */
    public static ClassName dispatcher(ClassName type) {
        return generated(type, "Dispatcher");
    }

    private static ClassName holder(ClassName type) {
        return generated(type, "Messages");
    }

    private static ClassName codecs(ClassName type) {
        return generated(type, "Codecs");
    }

    private static ClassName generated(ClassName type, String suffix) {
        return ClassName.get(type.packageName(), String.join("_", type.simpleNames()) + suffix);
    }
}
