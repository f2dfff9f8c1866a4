package dev.meshapi.processor;

import dev.meshapi.annotation.MeshApi;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/**
 * Which interfaces are due in a round: the new ones, and those that wait for types which somebody else generates. Only
 * their names are kept, since a compiler may make new elements for each round.
 */
final class Rounds {
    private final Elements elements;
    private final Set<String> waiting = new LinkedHashSet<>();

    Rounds(Elements elements) {
        this.elements = elements;
    }

    /** The interfaces to read now. */
    List<TypeElement> due(RoundEnvironment round) {
        List<TypeElement> due = new ArrayList<>(left());
        ElementFilter.typesIn(round.getElementsAnnotatedWith(MeshApi.class)).stream()
                .filter(type -> !due.contains(type))
                .forEach(due::add);
        waiting.clear();
        return due;
    }

    /** Comes back to an interface in the next round. */
    void wait(TypeElement type) {
        waiting.add(type.getQualifiedName().toString());
    }

    /** The interfaces that still wait. */
    List<TypeElement> left() {
        List<TypeElement> left = new ArrayList<>();
        for (String name : waiting) {
            TypeElement type = elements.getTypeElement(name);
            if (type != null) {
                left.add(type);
            }
        }
        return left;
    }
}
