package dev.meshapi.processor.model;

import com.palantir.javapoet.TypeName;
import java.util.List;

/**
 * A message: a method, and what it is called in generated code.
 *
 * @param method the method
 * @param constant the constant that describes it
 * @param request what it sends
 * @param call the name of the handler's last parameter
 * @param progress the name of the parameter for what is reported
 * @param gather the name of the parameter for how replies are gathered
 * @param failures what its caller can get in place of a reply
 * @param overloaded whether the interface has another method of this name
 */
public record Message(
        Method method,
        String constant,
        Request request,
        String call,
        String progress,
        String gather,
        List<Failure> failures,
        boolean overloaded) {
    private static final TypeName VOID = TypeName.VOID.box();

    /** Copies the list. */
    public Message {
        failures = List.copyOf(failures);
    }

    /** What comes back as a type argument; with what the user says about null. */
    public TypeName boxedReply() {
        return method.isVoid() ? VOID : method.replySignature().box();
    }

    /** Whether one of its parameters is called this. */
    public boolean hasParameter(String name) {
        return method.parameters().stream()
                .anyMatch(parameter -> parameter.name().equals(name));
    }
}
