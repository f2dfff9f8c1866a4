package dev.meshapi.testing;

import dev.meshapi.testing.RedisServer.Data;
import java.lang.reflect.AnnotatedElement;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/** What {@link WithRedis} does; use that. */
@SuppressWarnings("exports") // JUnit's types: nobody but JUnit calls this
public final class RedisExtension implements ParameterResolver, AfterEachCallback {
    private static final Namespace NAMESPACE = Namespace.create(RedisExtension.class);

    /** For JUnit. */
    public RedisExtension() {}

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == RedisServer.class;
    }

    @Override
    @SuppressWarnings("deprecation") // its successor does not exist in JUnit 5
    public RedisServer resolveParameter(ParameterContext parameter, ExtensionContext context) {
        ExtensionContext owner = owner(context);
        RedisServer redis = store(owner).getOrComputeIfAbsent(key(owner), any -> start(owner), RedisServer.class);
        return Objects.requireNonNull(redis);
    }

    /** Runs after the test's own {@code @AfterEach}, and before the next test's constructor. */
    @Override
    public void afterEach(ExtensionContext context) {
        ExtensionContext owner = owner(context);
        RedisServer redis = store(owner).get(key(owner), RedisServer.class);
        if (redis == null) {
            return;
        }
        switch (redis.state()) {
            case RUNNING -> {}
            case FROZEN -> redis.thaw();
            case STOPPED, DIED -> redis.resume(Data.KEEP);
            case CLOSED -> store(owner).remove(key(owner));
        }
    }

    private static RedisServer start(ExtensionContext owner) {
        WithRedis options = annotation(owner.getElement()).orElseThrow();
        RedisServerBuilder builder = RedisServer.builder();
        if (options.owned()) {
            builder.owned();
        }
        if (options.arguments().length > 0) {
            builder.argument(options.arguments());
        }
        return builder.start();
    }

    private static ExtensionContext.Store store(ExtensionContext owner) {
        return owner.getStore(NAMESPACE); // closes its values when the owner's tests are over
    }

    /** A store also finds what enclosing classes have put there, so the key tells whose server it is. */
    private static Class<?> key(ExtensionContext owner) {
        return owner.getRequiredTestClass();
    }

    /** The context of the annotated class: the innermost, and the same for all of its tests and nested classes. */
    private static ExtensionContext owner(ExtensionContext context) {
        ExtensionContext candidate = context;
        while (annotation(candidate.getElement()).isEmpty()) {
            candidate = candidate
                    .getParent()
                    .orElseThrow(
                            () -> new IllegalStateException("put @WithRedis on the class " + context.getTestClass()));
        }
        return candidate;
    }

    private static Optional<WithRedis> annotation(Optional<AnnotatedElement> element) {
        return AnnotationSupport.findAnnotation(element, WithRedis.class);
    }
}
