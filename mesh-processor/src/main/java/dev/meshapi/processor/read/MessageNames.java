package dev.meshapi.processor.read;

import dev.meshapi.annotation.MeshMessage;
import dev.meshapi.processor.report.Anchor;
import dev.meshapi.processor.report.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;

/** The names that the messages of an interface have on the wire: each is valid, and no two are the same. */
final class MessageNames {
    private final String apiName;
    private final Findings findings;
    private final List<Named> named = new ArrayList<>();

    MessageNames(String apiName, Findings findings) {
        this.apiName = apiName;
        this.findings = findings;
    }

    /** A message with its name, and where the name comes from. */
    private record Named(MethodSite site, String wireName, boolean given, Anchor anchor) {
        /** Whether both have the name because the methods have. */
        boolean overloads(Named other) {
            return site.name().equals(other.site.name()) && !given && !other.given;
        }
    }

    /** The name of a message. */
    String of(MethodSite site) {
        AnnotationMirror annotation = site.mark(MeshMessage.class);
        AnnotationValue value = annotation == null ? null : Compiler.value(annotation);
        String wireName = apiName + "." + site.name();
        Anchor where = site.anchor();
        boolean given = false;
        if (annotation != null && value != null) {
            wireName = String.valueOf(value.getValue());
            where = site.at(annotation, value);
            given = true;
        }
        // A wrong name of the interface is reported there.
        if (!WireNames.isValid(wireName) && (given || WireNames.isValid(apiName))) {
            findings.add(Rule.INVALID_NAME, where, site.subject(), wireName, "@MeshMessage");
        }
        named.add(new Named(site, wireName, given, where));
        return wireName;
    }

    /** Compares all that were given out. */
    void checkUnique() {
        Map<String, Named> first = new HashMap<>();
        for (Named message : named) {
            Named other = first.putIfAbsent(message.wireName(), message);
            if (other == null) {
                continue;
            }
            String subject = message.site().subject();
            if (message.overloads(other)) {
                findings.add(Rule.OVERLOAD, message.anchor(), subject, message.wireName());
            } else {
                String namesake = other.site().subject();
                findings.add(
                        Rule.DUPLICATE_NAME,
                        message.anchor(),
                        subject,
                        message.wireName(),
                        namesake.equals(subject) ? "the other " + namesake : namesake,
                        " with @MeshMessage");
            }
        }
    }
}
