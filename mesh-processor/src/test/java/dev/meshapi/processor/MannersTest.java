package dev.meshapi.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshapi.Message;
import dev.meshapi.TypeRef;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the user says of a message, its generated constant says at run time. */
class MannersTest {
    private static final String LEDGER = """
            package ledger;

            import dev.meshapi.annotation.*;

            @MeshApi
            interface Ledger {
                @MeshTimeout(idleMillis = 2_000, deadlineMillis = 31_536_000_000L)
                @Idempotent
                @Ordered
                long balance(String account);

                @MeshTimeout(deadlineMillis = 0)
                @NonBlocking
                @MeshProgress(int.class)
                void audit();

                @OneWay
                @Ordered(by = "account")
                void touch(String account);

                @Ordered(by = "booking.customer.region")
                void book(Booking booking);

                @Ordered(by = "request.customer.name")
                void move(Booking request, long cents);
            }
            """;

    private final CompiledClasses classes = new CompiledClasses(Javac.compile(
            LEDGER,
            "package ledger;\n\nrecord Booking(Customer customer) {}\n",
            "package ledger;\n\nrecord Customer(String name, int region) {}\n"));

    MannersTest() throws Exception {}

    @Test
    void timesAndMarks() throws Exception {
        Message<?, ?> balance = message("BALANCE");
        assertThat(balance.idleTimeout()).contains(Duration.ofSeconds(2));
        assertThat(balance.deadline()).contains(Duration.ofDays(365));
        assertThat(balance.isIdempotent()).isTrue();
        assertThat(balance.isNonBlocking()).isFalse();
        assertThat(balance.isOrdered()).isTrue();
        assertThat(balance.orderKey()).isEmpty();

        Message<?, ?> audit = message("AUDIT");
        assertThat(audit.idleTimeout()).isEmpty();
        assertThat(audit.deadline()).contains(Duration.ZERO);
        assertThat(audit.isIdempotent()).isFalse();
        assertThat(audit.isNonBlocking()).isTrue();
        assertThat(audit.isOrdered()).isFalse();
        assertThat(audit.progress()).contains(TypeRef.of(int.class));
    }

    @Test
    void theKeyOfAnOrder() throws Exception {
        assertThat(key("TOUCH", "a-1")).isEqualTo("a-1");
        assertThat(key("BOOK", booking("ada", 7))).isEqualTo(7);
        assertThat(key("MOVE", make("LedgerMessages$MoveRequest", booking("ada", 7), 100L)))
                .isEqualTo("ada");
    }

    @Test
    void aNullOnTheWayToAKeyIsTheKey() throws Exception {
        assertThat(key("TOUCH", null)).isNull();
        assertThat(key("BOOK", null)).isNull();
        assertThat(key("BOOK", make("Booking", (Object) null))).isNull();
        assertThat(key("MOVE", make("LedgerMessages$MoveRequest", null, 100L))).isNull();
        assertThat(key("MOVE", make("LedgerMessages$MoveRequest", booking(null, 7), 100L)))
                .isNull();
    }

    private @Nullable Object key(String constant, @Nullable Object request) throws Exception {
        @SuppressWarnings("unchecked")
        Function<@Nullable Object, ?> key =
                (Function<@Nullable Object, ?>) message(constant).orderKey().orElseThrow();
        return key.apply(request);
    }

    private Message<?, ?> message(String constant) throws Exception {
        Field field = classes.loadClass("ledger.LedgerMessages").getDeclaredField(constant);
        field.setAccessible(true);
        return (Message<?, ?>) field.get(null);
    }

    private Object booking(@Nullable String name, int region) throws Exception {
        return make("Booking", make("Customer", name, region));
    }

    private Object make(String type, @Nullable Object... values) throws Exception {
        Constructor<?> constructor = classes.loadClass("ledger." + type).getDeclaredConstructors()[0];
        constructor.setAccessible(true);
        return constructor.newInstance(values);
    }
}
