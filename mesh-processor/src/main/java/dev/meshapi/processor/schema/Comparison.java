package dev.meshapi.processor.schema;

import static dev.meshapi.processor.schema.Direction.NEW_TO_OLD;
import static dev.meshapi.processor.schema.Direction.OLD_TO_NEW;
import static java.util.stream.Collectors.joining;

import dev.meshapi.processor.model.Structure.Field;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What breaks between the nodes of two versions of an interface. Whatever either of them sends has to be read by the other
 * as it was meant. What the old version knows has to be there in the new one; what the new one adds is its own affair.
 */
public final class Comparison {
    private final Schema before;
    private final Schema after;
    private final Set<Change> changes = new LinkedHashSet<>();
    private final ShapeComparison shapes;

    private Comparison(Schema before, Schema after) {
        this.before = before;
        this.after = after;
        this.shapes = new ShapeComparison(before.structures(), after.structures());
    }

    /** Everything that breaks, in the order of the messages. */
    static List<Change> between(Schema before, Schema after) {
        Comparison comparison = new Comparison(before, after);
        comparison.compare();
        return List.copyOf(comparison.changes);
    }

    private void compare() {
        String subject = Spoken.of(after.type());
        if (!before.api().equals(after.api())) {
            changes.add(new Change(
                    null,
                    null,
                    subject + " was '" + before.api() + "' on the wire and is '" + after.api() + "'",
                    "a call of an old node finds no handler, nor does one of a new node",
                    OLD_TO_NEW + ", " + NEW_TO_OLD,
                    "@MeshApi(\"" + before.api() + "\") keeps its name on the wire."));
            return;
        }
        before.messages().forEach((name, call) -> {
            Schema.Call now = after.messages().get(name);
            if (now == null) {
                removed(subject, name, call);
            } else {
                new Pass(subject + "." + now.method(), name, call, now).compare();
            }
        });
    }

    private void removed(String subject, String name, Schema.Call call) {
        changes.add(new Change(
                null,
                null,
                subject + " had the message '" + name + "' and has it no more",
                "a call of an old node finds no handler",
                OLD_TO_NEW.toString(),
                "Keep '" + call.method() + "'; if it has another name now, @MeshMessage(\"" + name
                        + "\") keeps the one on the wire."));
    }

    /** One message. */
    private final class Pass {
        private final String subject;
        private final String name;
        private final Schema.Call old;
        private final Schema.Call now;

        Pass(String subject, String name, Schema.Call old, Schema.Call now) {
            this.subject = subject;
            this.name = name;
            this.old = old;
            this.now = now;
        }

        void compare() {
            oneWay();
            request();
            if (!old.oneWay() && !now.oneWay()) {
                reply();
                progress();
                failures();
            }
        }

        private void oneWay() {
            if (old.oneWay() == now.oneWay()) {
                return;
            }
            String other = "an old node ignores the broadcast of a new one";
            String one = "a new node ignores the broadcast of an old one";
            add(
                    null,
                    subject + (now.oneWay() ? " was answered and is @OneWay" : " was @OneWay and is answered"),
                    now.oneWay() ? other : one,
                    (now.oneWay() ? NEW_TO_OLD : OLD_TO_NEW).toString(),
                    "Keep it as it was, and add a message.");
        }

        private void request() {
            List<Field> was = old.parameters();
            List<Field> is = now.parameters();
            if (was.size() > 1 && is.size() > 1) {
                for (Break each : shapes.fields("", was, is)) {
                    add(parameterOf(each), subject + " takes parameters, where " + each.fact(), each);
                }
            } else if (was.size() == 1 && is.size() == 1) {
                Field field = is.get(0);
                for (Break each : shapes.value(was.get(0), field)) {
                    add(field.name(), subject + " takes '" + field.name() + "', " + each.where(), each);
                }
            } else if (was.isEmpty() && is.size() == 1) {
                Field field = is.get(0);
                if (!field.mayBeNull()) {
                    Break missing = Break.added("'" + field.name() + "'", field);
                    add(field.name(), subject + " takes '" + field.name() + "', which is new", missing);
                }
            } else if (was.size() == 1 && is.isEmpty()) {
                if (!ShapeComparison.isOptional(was.get(0))) {
                    Break lost = Break.removed("'" + was.get(0).name() + "'", "Keep it, and ignore it.");
                    add(null, subject + " took '" + was.get(0).name() + "' and takes nothing", lost);
                }
            } else if (was.size() != is.size()) {
                form(was, is);
            }
        }

        /** A single parameter travels as itself, several as an object, and none as nothing. */
        private void form(List<Field> was, List<Field> is) {
            List<Field> one = shapes.asFields(was, is);
            List<Field> other = shapes.asFields(is, was);
            if (one != null && other != null) {
                shapes.fields("", one, other)
                        .forEach(each ->
                                add(parameterOf(each), subject + " takes parameters, where " + each.fact(), each));
                return;
            }
            String fact = subject + " took " + names(was) + " and takes " + names(is)
                    + ", and one parameter travels as itself, several as an object";
            if (was.isEmpty()) {
                add(
                        null,
                        subject + " took nothing and takes " + names(is),
                        "a new node finds nothing of it in what an old one sends",
                        OLD_TO_NEW.toString(),
                        "Add a message that takes them.");
            } else if (is.isEmpty()) {
                add(
                        null,
                        subject + " took " + names(was) + " and takes nothing",
                        "an old node misses it in what a new one sends",
                        NEW_TO_OLD.toString(),
                        "Keep them, and ignore them.");
            } else {
                String fix = was.size() == 1
                        ? "Keep " + names(was) + " alone, and add a message for more; a record as the only parameter"
                                + " can grow."
                        : "Keep " + names(was) + ".";
                add(null, fact, Break.UNREADABLE_BOTH, OLD_TO_NEW + ", " + NEW_TO_OLD, fix);
            }
        }

        private @Nullable String parameterOf(Break each) {
            return now.parameters().stream()
                    .map(Field::name)
                    .filter(parameter -> parameter.equals(each.field()))
                    .findFirst()
                    .orElse(null);
        }

        private static String names(List<Field> parameters) {
            return parameters.stream().map(field -> "'" + field.name() + "'").collect(joining(", "));
        }

        private void reply() {
            Field was = old.reply();
            Field is = now.reply();
            if (was != null && is != null) {
                for (Break each : shapes.value(was, is)) {
                    add(
                            null,
                            each.isInside()
                                    ? subject + " returns " + Spoken.of(is.shape()) + ", " + each.where()
                                    : subject + " returns what " + each.fact(),
                            each);
                }
            } else if (is != null && !is.mayBeNull()) {
                add(
                        null,
                        subject + " returned nothing and returns " + Spoken.of(is.shape()),
                        "a new node misses it in the reply of an old one",
                        OLD_TO_NEW.toString(),
                        "Return " + Spoken.boxed(is.shape()) + ": from an old node it is null.");
            } else if (was != null && is == null && !ShapeComparison.isOptional(was)) {
                add(
                        null,
                        subject + " returned " + Spoken.of(was.shape()) + " and returns nothing",
                        "an old node misses it in the reply of a new one",
                        NEW_TO_OLD.toString(),
                        "Keep the reply, or add a message without one.");
            }
        }

        /** Whether there is any is no matter: a report may be lost, and nothing is sent to who does not listen. */
        private void progress() {
            Field was = old.progress();
            Field is = now.progress();
            if (was != null && is != null) {
                for (Break each : shapes.value(was, is)) {
                    add(
                            null,
                            each.isInside()
                                    ? subject + " reports " + Spoken.of(is.shape()) + ", " + each.where()
                                    : subject + " reports what " + each.fact(),
                            each);
                }
            }
        }

        private void failures() {
            for (Map.Entry<String, List<Field>> each : old.failures().entrySet()) {
                String failure = each.getKey();
                List<Field> state = now.failures().get(failure);
                if (state == null) {
                    add(
                            null,
                            subject + " threw " + failure + " and does not declare it any more",
                            "when an old node throws it, a new one gets a MeshHandlerException",
                            OLD_TO_NEW.toString(),
                            "Declare it until no node of the old version is left.");
                } else {
                    shapes.fields("", each.getValue(), state)
                            .forEach(
                                    part -> add(null, subject + " throws " + failure + ", where " + part.fact(), part));
                }
            }
        }

        private void add(@Nullable String parameter, String fact, Break each) {
            add(parameter, fact, each.effect(), each.directions(), each.fix());
        }

        private void add(@Nullable String parameter, String fact, String effect, String directions, String fix) {
            changes.add(new Change(name, parameter, fact, effect, directions, fix));
        }
    }
}
