package dev.meshapi.processor.read;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.meshapi.processor.model.Manner;
import dev.meshapi.processor.model.Manner.Order;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** What is said of a message beyond its types is in the model, as it was said. */
class MannerTest {
    private static final Order NONE = new Order.None();

    private final Map<String, Manner> manners = manners();

    private Manner of(String method) {
        return requireNonNull(manners.get(method));
    }

    @Test
    void isPlainIfNothingIsSaid() {
        assertThat(of("plain")).isEqualTo(Manner.PLAIN);
    }

    @Test
    void keepsTimesThatAreGivenAndOnlyThose() {
        assertThat(of("idle")).isEqualTo(new Manner(OptionalLong.of(200), OptionalLong.empty(), false, false, NONE));
        assertThat(of("endless")).isEqualTo(new Manner(OptionalLong.empty(), OptionalLong.of(0), false, false, NONE));
        assertThat(of("both")).isEqualTo(new Manner(OptionalLong.of(200), OptionalLong.of(60_000), false, false, NONE));
    }

    @Test
    void keepsMarks() {
        assertThat(of("again")).isEqualTo(new Manner(OptionalLong.empty(), OptionalLong.empty(), true, false, NONE));
        assertThat(of("quick")).isEqualTo(new Manner(OptionalLong.empty(), OptionalLong.empty(), false, true, NONE));
    }

    @Test
    void followsThePathToAKey() {
        assertThat(of("queued").order()).isEqualTo(new Order.OfSender());
        assertThat(of("argument").order()).isEqualTo(new Order.OfKey("id", List.of(), ClassName.get(String.class)));
        assertThat(of("component").order())
                .isEqualTo(new Order.OfKey("page", List.of("first", "customer"), TypeName.LONG));
    }

    @Test
    void isReadFromParentsAndReplacedByARedeclaration() {
        assertThat(of("inherited").nonBlocking()).isTrue();
        assertThat(of("redeclared")).isEqualTo(Manner.PLAIN);
    }

    private static Map<String, Manner> manners() {
        List<Reading> readings = Readings.of("shop.Orders", """
                package shop;

                import dev.meshapi.annotation.*;

                @MeshApi
                interface Orders extends Parent {
                    void plain(String id);

                    @MeshTimeout(idleMillis = 200)
                    void idle(String id);

                    @MeshTimeout(deadlineMillis = 0)
                    void endless(String id);

                    @MeshTimeout(idleMillis = 200, deadlineMillis = 60_000)
                    void both(String id);

                    @Idempotent
                    void again(String id);

                    @NonBlocking
                    void quick(String id);

                    @Ordered
                    void queued(String id);

                    @Ordered(by = "id")
                    void argument(String id);

                    @Ordered(by = "page.first.customer")
                    void component(Page<Order> page);

                    @Override
                    void redeclared(String id);
                }

                interface Parent {
                    @NonBlocking
                    void inherited(String id);

                    @Idempotent
                    void redeclared(String id);
                }

                record Order(long customer) {}

                record Page<T>(T first) {}
                """);
        Map<String, Manner> manners = new LinkedHashMap<>();
        assertThat(readings)
                .singleElement()
                .isInstanceOfSatisfying(
                        Reading.Ok.class,
                        ok -> ok.api()
                                .messages()
                                .forEach(message -> manners.put(
                                        message.method().name(),
                                        message.method().manner())));
        return manners;
    }
}
