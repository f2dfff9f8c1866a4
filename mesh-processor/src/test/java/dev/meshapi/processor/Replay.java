package dev.meshapi.processor;

import dev.meshapi.Failure;
import dev.meshapi.Message;
import dev.meshapi.TypeRef;
import dev.meshapi.internal.wire.JsonPayloads;
import dev.meshapi.internal.wire.PayloadCodec.PayloadProblem;
import dev.meshapi.internal.wire.Slice;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Two versions of an interface, compiled and loaded: what the one writes with the codec of the runtime is read by the other.
 * Broken is what cannot be read, what is something else once it is read, and what old code misses that it always had.
 */
final class Replay {
    static final String OLD_TO_NEW = "old->new";
    static final String NEW_TO_OLD = "new->old";

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final Class<?> interfaceBefore;
    private final Map<String, Message<?, ?>> before;
    private final Map<String, Message<?, ?>> after;
    private final JsonPayloads codec = new JsonPayloads();
    private final Samples samples = new Samples();
    private final Set<String> broken = new TreeSet<>(Comparator.reverseOrder());

    private Replay(Map<String, byte[]> before, Map<String, byte[]> after) throws ReflectiveOperationException {
        ClassLoader loader = new Loader(before);
        this.interfaceBefore = loader.loadClass("shop.Orders");
        this.before = messages(before, loader);
        this.after = messages(after, new Loader(after));
    }

    /** The directions in which something breaks, given the class files of both versions. */
    static Set<String> broken(Map<String, byte[]> before, Map<String, byte[]> after)
            throws ReflectiveOperationException {
        Replay replay = new Replay(before, after);
        replay.run();
        return replay.broken;
    }

    private static Map<String, Message<?, ?>> messages(Map<String, byte[]> classes, ClassLoader loader)
            throws ReflectiveOperationException {
        Map<String, Message<?, ?>> messages = new TreeMap<>();
        for (String name : classes.keySet()) {
            if (name.endsWith("Messages")) {
                for (Field field : loader.loadClass(name).getDeclaredFields()) {
                    if (field.getType() == Message.class) {
                        field.setAccessible(true);
                        Message<?, ?> message = (Message<?, ?>) field.get(null);
                        messages.put(message.name(), message);
                    }
                }
            }
        }
        return messages;
    }

    private void run() {
        before.forEach((name, old) -> {
            Message<?, ?> now = after.get(name);
            if (now == null) {
                broken.add(OLD_TO_NEW);
                if (after.isEmpty() || before.keySet().stream().noneMatch(after::containsKey)) {
                    broken.add(NEW_TO_OLD);
                }
                return;
            }
            // Proved by OneWayChangeIT of the runtime: a handler that answers does not hear broadcasts.
            if (old.oneWay() && !now.oneWay()) {
                broken.add(OLD_TO_NEW);
            } else if (!old.oneWay() && now.oneWay()) {
                broken.add(NEW_TO_OLD);
            }
            bothWays(old.request(), now.request(), declaration(name).takesNull());
            if (!old.oneWay() && !now.oneWay()) {
                bothWays(old.reply(), now.reply(), declaration(name).returnsNull());
                progress(old, now);
                failures(old, now);
            }
        });
    }

    /** Nobody reports to a caller that does not listen, and a listener may hear nothing. */
    private void progress(Message<?, ?> old, Message<?, ?> now) {
        if (old.progress().isPresent() && now.progress().isPresent()) {
            bothWays(old.progress().get(), now.progress().get(), false);
        }
    }

    private void failures(Message<?, ?> old, Message<?, ?> now) {
        for (Failure<?, ?> failure : old.failures()) {
            Optional<Failure<?, ?>> same = now.failures().stream()
                    .filter(other -> other.name().equals(failure.name()))
                    .findFirst();
            if (same.isPresent()) {
                bothWays(failure.state(), same.get().state(), false);
            } else {
                broken.add(OLD_TO_NEW);
            }
        }
    }

    private void bothWays(TypeRef<?> old, TypeRef<?> now, boolean oldExpectsNull) {
        if (breaks(old, now, false, false)) {
            broken.add(OLD_TO_NEW);
        }
        if (breaks(now, old, true, oldExpectsNull)) {
            broken.add(NEW_TO_OLD);
        }
    }

    private boolean breaks(TypeRef<?> from, TypeRef<?> to, boolean readerIsOld, boolean expectsNull) {
        if (to.equals(TypeRef.NOTHING)) {
            return false;
        } else if (from.equals(TypeRef.NOTHING)) {
            return breaks(Slice.NULL, to, readerIsOld && !expectsNull);
        }
        for (Object sample : samples.of(from.type())) {
            if (sample == null && isGenerated(from)) {
                continue;
            }
            try {
                Slice sent = Slice.of(codec.write(sample, from).toBytes());
                if (breaks(sent, to, readerIsOld && !sent.toString().equals("null"))) {
                    return true;
                }
            } catch (PayloadProblem e) {
                throw new AssertionError("The version that sends cannot write " + sample, e);
            }
        }
        return false;
    }

    private boolean breaks(Slice sent, TypeRef<?> to, boolean readerIsOld) {
        try {
            Object read = codec.decode(sent, to);
            if (read == null) {
                // The dispatcher takes the parameters out of their record, which has to be there.
                return readerIsOld || isGenerated(to);
            }
            Slice again = Slice.of(codec.write(read, to).toBytes());
            return isOther(JSON.readTree(sent.toString()), JSON.readTree(again.toString()))
                    || (readerIsOld && misses(read, JSON.readTree(sent.toString())));
        } catch (PayloadProblem e) {
            return true;
        }
    }

    /** The record of several parameters, or of the state of a failure, is always there. */
    private static boolean isGenerated(TypeRef<?> type) {
        return type.type().getTypeName().contains("Messages$");
    }

    /** Whether what was read is something else than what was sent. What the reader does not know is not counted. */
    private static boolean isOther(JsonNode sent, JsonNode read) {
        if (sent.isNumber() && read.isNumber()) {
            return sent.decimalValue().compareTo(read.decimalValue()) != 0;
        } else if (sent.isObject() && read.isObject()) {
            return read.properties().stream()
                    .anyMatch(part -> sent.has(part.getKey()) && isOther(sent.get(part.getKey()), part.getValue()));
        } else if (sent.isArray() && read.isArray()) {
            Iterator<JsonNode> left = sorted(sent);
            Iterator<JsonNode> right = sorted(read);
            while (left.hasNext() && right.hasNext()) {
                if (isOther(left.next(), right.next())) {
                    return true;
                }
            }
            return left.hasNext() || right.hasNext();
        }
        return !sent.equals(read);
    }

    /** Sets have no order. */
    private static Iterator<JsonNode> sorted(JsonNode array) {
        return array.valueStream()
                .sorted(Comparator.comparing(JsonNode::toString))
                .iterator();
    }

    /** Whether something is null for no other reason than that nothing was sent. */
    private static boolean misses(Object read, JsonNode sent) {
        if (read instanceof Collection<?> collection && sent.isArray()) {
            Iterator<JsonNode> elements = sent.iterator();
            return collection.stream().anyMatch(element -> elements.hasNext() && misses(element, elements.next()));
        } else if (!(read instanceof Record) || !sent.isObject()) {
            return false;
        }
        for (RecordComponent component : read.getClass().getRecordComponents()) {
            Object value = value(component, read);
            JsonNode part = sent.get(component.getName());
            boolean missing = part == null && value == null && !isNullable(component.getAccessor());
            if (missing || (part != null && value != null && misses(value, part))) {
                return true;
            }
        }
        return false;
    }

    /** What a method of the old version says about null, as far as one value is concerned. */
    private record Said(boolean takesNull, boolean returnsNull) {}

    private Said declaration(String message) {
        return Stream.of(interfaceBefore.getMethods())
                .filter(method -> message.endsWith("." + method.getName()))
                .findFirst()
                .map(method -> new Said(
                        Stream.of(method.getAnnotatedParameterTypes()).anyMatch(Replay::isNullable),
                        isNullable(method)))
                .orElse(new Said(false, false));
    }

    private static boolean isNullable(Method method) {
        return isNullable(method.getAnnotatedReturnType());
    }

    private static boolean isNullable(AnnotatedType type) {
        return type.isAnnotationPresent(Nullable.class);
    }

    private static Object value(RecordComponent component, Object owner) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(owner);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    /** The classes of one version. */
    private static final class Loader extends ClassLoader {
        private final Map<String, byte[]> classes;

        Loader(Map<String, byte[]> classes) {
            super(Replay.class.getClassLoader());
            this.classes = classes;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] bytes = classes.get(name);
            if (bytes == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, bytes, 0, bytes.length);
        }
    }
}
