package dev.meshapi.internal.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.meshapi.Binding;
import dev.meshapi.Dispatcher;
import dev.meshapi.MeshDispatcher;
import dev.meshapi.MeshNode;
import dev.meshapi.Message;
import dev.meshapi.TypeRef;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** From the wire name to the code; clashes are refused with both names and the remedy, and change nothing. */
class RoutesTest {
    private interface Orders {}

    private interface Stock {}

    private final Routes routes = new Routes();

    @Test
    void servesNothingAtFirst() {
        assertThat(routes.find("Orders.a")).isNull();
        assertThat(routes.apis()).isEmpty();
        assertThat(routes.remove(Orders.class)).isFalse();
    }

    @Test
    void findsWhatWasAddedAndDescribesItSorted() {
        routes.add(dispatcher(Orders.class, "Orders", "Orders.b", "Orders.a"));
        routes.add(dispatcher(Stock.class, "Stock", "count"));
        assertThat(routes.find("Orders.a")).isNotNull();
        assertThat(routes.find("count")).isNotNull();
        assertThat(routes.find("Orders.c")).isNull();
        assertThat(routes.apis())
                .isEqualTo(Map.of(
                        "Orders", new MeshNode.Api("", List.of("Orders.a", "Orders.b")),
                        "Stock", new MeshNode.Api("", List.of("count"))));
    }

    @Test
    void servingAnApiAgainReplacesAllOfIt() {
        routes.add(dispatcher(Orders.class, "Orders", "Orders.a", "Orders.b"));
        Routes.Route<?, ?> before = routes.find("Orders.a");
        routes.add(dispatcher(Orders.class, "Orders", "Orders.a"));
        assertThat(routes.find("Orders.a")).isNotNull().isNotSameAs(before);
        assertThat(routes.find("Orders.b")).isNull();
    }

    @Test
    void aRemovedApiIsGoneAndItsNamesAreFree() {
        routes.add(dispatcher(Orders.class, "Orders", "x"));
        assertThat(routes.remove(Orders.class)).isTrue();
        assertThat(routes.find("x")).isNull();
        assertThat(routes.apis()).isEmpty();
        routes.add(dispatcher(Stock.class, "Orders", "x"));
        assertThat(routes.find("x")).isNotNull();
    }

    @Test
    void twoApisOfOneNameAreRefused() {
        routes.add(dispatcher(Orders.class, "Orders", "a"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> routes.add(dispatcher(Stock.class, "Orders", "b")))
                .withMessage(Stock.class.getName() + " and " + Orders.class.getName()
                        + " both serve the API 'Orders'; give one of them another wire name with @MeshApi(\"…\")");
        assertThat(routes.find("a")).isNotNull();
        assertThat(routes.find("b")).isNull();
    }

    @Test
    void twoMessagesOfOneNameAreRefused() {
        routes.add(dispatcher(Orders.class, "Orders", "a", "same"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> routes.add(dispatcher(Stock.class, "Stock", "same", "b")))
                .withMessageContaining(Stock.class.getName())
                .withMessageContaining(Orders.class.getName())
                .withMessageEndingWith(" both serve the message 'same'; give one of them another wire name with"
                        + " @MeshMessage(\"…\")");
        assertThat(routes.find("b")).isNull();
    }

    private static MeshDispatcher dispatcher(Class<?> api, String name, String... messages) {
        List<Binding<?, ?>> bindings = Stream.of(messages)
                .<Binding<?, ?>>map(message -> Binding.replying(
                        Message.request(message, TypeRef.of(String.class), TypeRef.of(String.class)),
                        (request, call) -> request))
                .toList();
        return new Dispatcher(api, name, bindings);
    }
}
