package dev.meshapi.processor.model;

import java.util.List;

/**
 * A message: a method, and what it is called in generated code.
 *
 * @param method the method
 * @param constant the constant that describes it
 * @param request what it sends
 * @param call the name of the handler's last parameter
 * @param failures what its caller can get in place of a reply
 * @param overloaded whether the interface has another method of this name
 */
public record Message(
        Method method, String constant, Request request, String call, List<Failure> failures, boolean overloaded) {
    /** Copies the list. */
    public Message {
        failures = List.copyOf(failures);
    }

    /** Whether one of its parameters is called this. */
    public boolean hasParameter(String name) {
        return method.parameters().stream()
                .anyMatch(parameter -> parameter.name().equals(name));
    }
}
