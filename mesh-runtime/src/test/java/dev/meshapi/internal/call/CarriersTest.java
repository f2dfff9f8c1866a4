package dev.meshapi.internal.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class CarriersTest {
    private final Carriers carriers = new Carriers();

    @Test
    void whoHasBroughtAMessageIsACarrierAndNobodyElse() throws Exception {
        AtomicBoolean before = new AtomicBoolean(true);
        AtomicBoolean after = new AtomicBoolean();
        Thread carrier = new Thread(() -> {
            before.set(carriers.isHere());
            carriers.bring();
            carriers.bring();
            after.set(carriers.isHere());
        });
        carrier.start();
        carrier.join();
        assertThat(before).isFalse();
        assertThat(after).isTrue();
        assertThat(carriers.isHere()).isFalse();
    }
}
