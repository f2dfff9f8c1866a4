package dev.meshapi.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives a JUnit test class a Redis: every constructor, test and life cycle method may have a {@link RedisServer} parameter.
 *
 * <pre>{@code
 * @WithRedis
 * class OrdersIT {
 *     @Test
 *     void survivesAHungRedis(RedisServer redis) {
 *         redis.freeze();
 *         ...
 *     }
 * }
 * }</pre>
 *
 * <p>There is one server per annotated class, shared with its nested classes, so classes can run in parallel. It is started
 * when first asked for and closed after the class. A test may leave it frozen, stopped, dead or closed: before the next one
 * it is thawed, resumed with its data kept, or replaced. Data are <em>not</em> removed between tests; flush in a
 * {@code @BeforeEach} where that matters.
 *
 * <p>Needs JUnit 6, or 5.13 and later. Can be put on an annotation of your own, and is inherited by subclasses.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ExtendWith(RedisExtension.class)
@SuppressWarnings("exports") // who uses this has JUnit
public @interface WithRedis {
    /** Starts a process even if {@code MESH_REDIS_URL} is set: for tests that stop, freeze or flush it. */
    boolean owned() default false;

    /** More words for the command line, see {@link RedisServerBuilder#argument}; any of them implies {@link #owned}. */
    String[] arguments() default {};
}
