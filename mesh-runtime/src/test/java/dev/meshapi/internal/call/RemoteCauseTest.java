package dev.meshapi.internal.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshapi.internal.wire.WireError;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The causes of a failure are told on the other side. */
class RemoteCauseTest {
    @Test
    void saysTheMessageAndItsCauses() {
        assertThat(WireError.said(thrown()))
                .isEqualTo("no stock\ncaused by java.io.IOException: disk full"
                        + "\ncaused by java.lang.InterruptedException");
        assertThat(WireError.said(new IOException("alone"))).isEqualTo("alone");
    }

    @Test
    void survivesACircleOfCauses() {
        Exception one = new IOException("one");
        one.initCause(new IOException("two", one));

        assertThat(WireError.said(one))
                .startsWith("one\ncaused by java.io.IOException: two")
                .hasLineCount(6);
    }

    @Test
    void givesTheRebuiltFailureItsCauses() {
        Exception rebuilt = RemoteCause.attach(new IllegalStateException("no stock"), WireError.said(thrown()));

        assertThat(rebuilt).hasMessage("no stock").hasCauseInstanceOf(RemoteCause.class);
        assertThat(rebuilt.getCause()).hasMessage("java.io.IOException: disk full");
        assertThat(rebuilt.getCause()).cause().hasMessage("java.lang.InterruptedException");
    }

    @Test
    void suppressesThemWhereTheCauseIsSet() {
        Exception rebuilt = RemoteCause.attach(new IllegalStateException("no stock", null), WireError.said(thrown()));

        assertThat(rebuilt).hasNoCause();
        assertThat(rebuilt.getSuppressed()).hasSize(1);
    }

    @Test
    void leavesAFailureWithoutCausesAlone() {
        assertThat(RemoteCause.attach(new IOException("a"), null)).hasNoCause().hasNoSuppressedExceptions();
        assertThat(RemoteCause.attach(new IOException("a"), "a")).hasNoCause();
    }

    private static Exception thrown() {
        return new IllegalStateException("no stock", new IOException("disk full", new InterruptedException()));
    }
}
