package dev.meshapi.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TcpProxyTest {
    private final EchoServer server = new EchoServer();
    private final TcpProxy proxy = TcpProxy.to("127.0.0.1", server.port());
    private Socket client = new Socket();

    @BeforeEach
    void connect() throws IOException {
        client = Dial.to("127.0.0.1", proxy.port(), Duration.ofSeconds(20));
        client.setSoTimeout(20_000);
    }

    @AfterEach
    void close() throws IOException {
        client.close();
        proxy.close();
        server.close();
    }

    @Test
    void forwardsBothWays() throws IOException {
        assertThat(proxy.uri()).isEqualTo("redis://127.0.0.1:" + proxy.port());
        assertThat(echo("hello")).isEqualTo("hello");
        assertThat(proxy.connections()).isEqualTo(1);
    }

    @Test
    void forwardsTheEndAfterTheLastByte() throws IOException {
        byte[] much = "x".repeat(1_000_000).getBytes(StandardCharsets.US_ASCII);
        Thread writer = new Thread(() -> {
            try {
                client.getOutputStream().write(much);
                client.shutdownOutput();
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
        writer.start();
        assertThat(client.getInputStream().readAllBytes()).isEqualTo(much);
        await().until(() -> proxy.connections() == 0);
    }

    @Test
    void cutsOldConnectionsOnly() throws IOException {
        echo("hello");
        proxy.cut();
        assertThatThrownBy(() -> echo("lost")).isInstanceOf(SocketException.class);
        connect();
        assertThat(echo("again")).isEqualTo("again");
    }

    @Test
    void refusesAndAcceptsOnTheSamePort() throws IOException {
        echo("hello");
        proxy.refuse();
        proxy.refuse();
        assertThatThrownBy(() -> echo("lost")).isInstanceOf(SocketException.class);
        assertThatThrownBy(this::connect).isInstanceOf(ConnectException.class);
        proxy.accept();
        proxy.accept();
        connect();
        assertThat(echo("again")).isEqualTo("again");
    }

    @Test
    void swallowsBytesAndCutsWhoLostSome() throws IOException {
        echo("hello");
        proxy.blackhole();
        client.setSoTimeout(300);
        assertThatThrownBy(() -> echo("lost")).isInstanceOf(SocketTimeoutException.class);
        try (Socket newcomer = Dial.to("127.0.0.1", proxy.port(), Duration.ofSeconds(20))) {
            proxy.flow();
            client.setSoTimeout(20_000);
            assertThatThrownBy(() -> echo("too late")).isInstanceOf(SocketException.class);
            client = newcomer;
            assertThat(echo("lost nothing")).isEqualTo("lost nothing");
        }
    }

    @Test
    void holdsBytesBackAndDeliversThemLate() throws IOException {
        echo("hello");
        proxy.hold();
        client.setSoTimeout(300);
        assertThatThrownBy(() -> echo("late")).isInstanceOf(SocketTimeoutException.class);
        proxy.flow();
        client.setSoTimeout(20_000);
        assertThat(client.getInputStream().readNBytes(4)).isEqualTo("late".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void aHeldConnectionCanBeCut() throws IOException {
        proxy.hold();
        client.getOutputStream().write(1);
        await().until(() -> proxy.connections() == 1);
        proxy.cut();
        assertThatThrownBy(() -> client.getInputStream().read()).isInstanceOf(SocketException.class);
        await().until(() -> proxy.connections() == 0);
    }

    @Test
    void holdsAnswersOnly() throws IOException {
        echo("hello");
        proxy.holdAnswers();
        client.setSoTimeout(300);
        assertThatThrownBy(() -> echo("late")).isInstanceOf(SocketTimeoutException.class);
        await().until(() -> server.heard().endsWith("late"));
        proxy.flow();
        client.setSoTimeout(20_000);
        assertThat(client.getInputStream().readNBytes(4)).isEqualTo("late".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void hangsUpAfterARequestThatArrives() throws IOException {
        echo("hello");
        proxy.after("the marked one", proxy::hangUp);
        assertThat(echo("another one")).isEqualTo("another one");
        client.getOutputStream().write("the mark".getBytes(StandardCharsets.US_ASCII));
        assertThat(client.getInputStream().readNBytes(8)).hasSize(8);
        assertThatThrownBy(() -> echo("ed one")).isInstanceOf(SocketException.class);
        await().until(() -> server.heard().endsWith("the marked one"));
        await().until(() -> proxy.connections() == 0);
        connect();
        assertThat(echo("the marked one")).isEqualTo("the marked one");
    }

    @Test
    void noAnswerOvertakesWhatARequestTriggers() throws IOException {
        for (int i = 0; i < 20; i++) {
            String text = "marked " + i;
            proxy.after(text, proxy::holdAnswers);
            client.setSoTimeout(50);
            assertThatThrownBy(() -> echo(text)).isInstanceOf(SocketTimeoutException.class);
            client.setSoTimeout(20_000);
            proxy.flow();
            assertThat(client.getInputStream().readNBytes(text.length())).hasSize(text.length());
        }
    }

    @Test
    void delaysEachWay() throws IOException {
        echo("hello");
        proxy.delay(Duration.ofMillis(200));
        long start = System.nanoTime();
        echo("slow");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(400));
        proxy.delay(Duration.ZERO);
        assertThat(echo("fast")).isEqualTo("fast");
        assertThatThrownBy(() -> proxy.delay(Duration.ofMillis(-1))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void resetsClientsWhenTheServerIsDown() throws IOException {
        echo("hello");
        server.close();
        assertThatThrownBy(() -> {
                    connect();
                    if (client.getInputStream().read() < 0) {
                        throw new AssertionError("a regular end");
                    }
                })
                .isInstanceOf(SocketException.class);
    }

    @Test
    void staysClosed() {
        proxy.close();
        proxy.close();
        assertThatThrownBy(this::connect).isInstanceOf(ConnectException.class);
        assertThatThrownBy(proxy::accept).isInstanceOf(IllegalStateException.class);
    }

    private String echo(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        client.getOutputStream().write(bytes);
        byte[] answer = client.getInputStream().readNBytes(bytes.length);
        if (answer.length < bytes.length) {
            throw new AssertionError("a regular end");
        }
        return new String(answer, StandardCharsets.US_ASCII);
    }

    /** Sends back what it gets, to any number of clients. */
    private static final class EchoServer {
        private final ServerSocket door;
        private final Thread doorman;
        private final ByteArrayOutputStream heard = new ByteArrayOutputStream();

        EchoServer() {
            try {
                door = FreePort.listen(FreePort.find());
            } catch (IOException e) {
                throw new AssertionError(e);
            }
            doorman = daemon(() -> {
                while (true) {
                    Socket socket = door.accept();
                    Thread unused = daemon(() -> echo(socket));
                }
            });
        }

        int port() {
            return door.getLocalPort();
        }

        /** The system accepts connections until nobody is inside a call of the socket any more. */
        void close() throws IOException {
            door.close();
            try {
                doorman.join(20_000);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            assertThat(doorman.isAlive()).isFalse();
        }

        /** All that it was told, by whomever. */
        String heard() {
            return heard.toString(StandardCharsets.US_ASCII);
        }

        private void echo(Socket socket) throws IOException {
            try (socket;
                    InputStream in = socket.getInputStream()) {
                byte[] buffer = new byte[8_192];
                for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                    heard.write(buffer, 0, length);
                    socket.getOutputStream().write(buffer, 0, length);
                }
            }
        }

        private interface Work {
            void run() throws IOException;
        }

        private static Thread daemon(Work work) {
            Thread thread = new Thread(() -> {
                try {
                    work.run();
                } catch (IOException over) {
                    return;
                }
            });
            thread.setDaemon(true);
            thread.start();
            return thread;
        }
    }
}
