package dev.meshapi.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Stands between clients and one server, and breaks the network between them on request.
 *
 * <pre>{@code
 * try (TcpProxy proxy = TcpProxy.to(redis.host(), redis.port())) {
 *     connect(proxy.uri());
 *     proxy.cut();          // all connections are reset, new ones are welcome
 *     proxy.refuse();       // and nobody can connect any more
 *     proxy.accept();
 *     proxy.blackhole();    // connections stay, bytes vanish
 *     proxy.flow();
 * }
 * }</pre>
 *
 * <p>Listens on 127.0.0.1. Safe for use by several threads. All its threads are daemons; each connection has four, and
 * holds at most some megabytes. A client is reset when the server cannot be reached.
 */
public final class TcpProxy implements AutoCloseable {
    private static final int TRIES = 20;
    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(5);

    private final String targetHost;
    private final int targetPort;
    private final int port;
    private final ProxyWeather weather = new ProxyWeather();
    private final ProxyTrap trap = new ProxyTrap();
    private final Set<ProxyLink> links = ConcurrentHashMap.newKeySet();
    private @Nullable ProxyDoor door;
    private boolean closed;

    private TcpProxy(String targetHost, int targetPort, int port) throws IOException {
        this.targetHost = targetHost;
        this.targetPort = targetPort;
        this.port = port;
        this.door = ProxyDoor.open(port, this::welcome);
    }

    /** A proxy on a free port that lets everything through; the server need not be up yet. */
    public static TcpProxy to(String host, int port) {
        for (int tries = 1; ; tries++) {
            try {
                return new TcpProxy(host, port, FreePort.find());
            } catch (IOException e) {
                if (tries == TRIES) {
                    throw new UncheckedIOException("no port to listen on", e);
                }
            }
        }
    }

    /** {@code redis://127.0.0.1:PORT}, for clients that want a URL. */
    public String uri() {
        return "redis://" + RedisAddress.LOOPBACK + ":" + port;
    }

    /** The port of this proxy; always the same. */
    public int port() {
        return port;
    }

    /** The number of connections that are open through the proxy now. */
    public int connections() {
        return links.size();
    }

    /** Resets (RST) all connections; new ones are accepted. */
    public void cut() {
        links.forEach(ProxyLink::cut);
    }

    /**
     * Resets all clients; the server sees a regular end after all that has gone through, so what was asked is done and nobody
     * hears of it. New connections are accepted.
     */
    public void hangUp() {
        links.forEach(ProxyLink::hangUp);
    }

    /** Resets all connections and stops listening: new ones are refused. */
    public synchronized void refuse() {
        if (door != null) {
            try {
                door.close();
            } catch (IOException e) {
                throw new UncheckedIOException("could not stop listening on port " + port, e);
            }
            door = null;
        }
        cut();
    }

    /**
     * Listens again on the same port after {@link #refuse()}.
     *
     * @throws UncheckedIOException if somebody else has taken the port meanwhile
     */
    public synchronized void accept() {
        if (closed) {
            throw new IllegalStateException("the proxy on port " + port + " is closed");
        }
        if (door == null) {
            try {
                door = ProxyDoor.open(port, this::welcome);
            } catch (IOException e) {
                throw new UncheckedIOException("could not listen on port " + port + " again", e);
            }
        }
    }

    /** From now on swallows all bytes in both directions; connections stay, and new ones are accepted. */
    public void blackhole() {
        weather.change(ProxyWeather.Mode.SWALLOW);
    }

    /**
     * From now on keeps all bytes back, in both directions, as a network does that loses packets and repeats them later:
     * {@link #flow()} delivers them. Once some megabytes wait, the sender can write no more.
     */
    public void hold() {
        weather.change(ProxyWeather.Mode.HOLD);
    }

    /** From now on keeps back what the server says, while what it is told still arrives; {@link #flow()} ends that. */
    public void holdAnswers() {
        weather.change(ProxyWeather.Mode.HOLD_ANSWERS);
    }

    /**
     * Once a client has sent this text, does something: after the text has gone to the server, and before that client gets
     * an answer to it. On a thread of the proxy, once; a later call takes the place of one that still waits.
     *
     * <pre>{@code
     * proxy.after("reserve-42", proxy::hangUp);      // the request arrives, its answer never does
     * proxy.after("reserve-42", proxy::holdAnswers); // the same, and nobody is told
     * }</pre>
     */
    public void after(String text, Runnable action) {
        trap.arm(text, action);
    }

    /**
     * Forwards again. A connection that has lost bytes in a {@link #blackhole()} is reset: TCP never loses bytes in the
     * middle of a stream, so no client need cope with what would come next.
     */
    public void flow() {
        weather.change(ProxyWeather.Mode.FLOW);
        links.stream().filter(ProxyLink::lostBytes).forEach(ProxyLink::cut);
    }

    /** Delays all bytes that arrive from now on by this much in each direction; {@link Duration#ZERO} ends that. */
    public void delay(Duration eachWay) {
        if (eachWay.isNegative()) {
            throw new IllegalArgumentException("a delay of " + eachWay + " is negative");
        }
        weather.delay(eachWay);
    }

    /** Resets all connections and gives the port free. Can be called often. */
    @Override
    public synchronized void close() {
        closed = true;
        refuse();
    }

    private void welcome(Socket client, ProxyDoor through) {
        ProxyLink link;
        try {
            client.setTcpNoDelay(true);
            link = new ProxyLink(client, Dial.to(targetHost, targetPort, CONNECT_LIMIT), links::remove);
        } catch (IOException unreachable) {
            ProxyLink.reset(client);
            return;
        }
        links.add(link);
        link.open("mesh-proxy-" + port, weather, trap);
        if (through.isClosed()) {
            link.cut(); // refuse() came first, and may not have seen this one
        }
    }
}
