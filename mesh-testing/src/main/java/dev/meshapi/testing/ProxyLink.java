package dev.meshapi.testing;

import java.io.IOException;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** One connection through a proxy: two sockets, and a pipe for each direction. */
final class ProxyLink {
    private final Socket client;
    private final Socket server;
    private final Consumer<ProxyLink> whenOver;
    private final AtomicInteger openPipes = new AtomicInteger(2);
    private volatile List<Thread> threads = List.of();
    private volatile boolean lostBytes;
    private volatile boolean hungUp;

    /** Guarded by the weather: whether answers wait until what a request has triggered is done. */
    private boolean tripped;

    ProxyLink(Socket client, Socket server, Consumer<ProxyLink> whenOver) {
        this.client = client;
        this.server = server;
        this.whenOver = whenOver;
    }

    void open(String name, ProxyWeather weather, ProxyTrap trap) {
        ProxyPipe up = new ProxyPipe(client, server, weather, this, trap.watch());
        ProxyPipe down = new ProxyPipe(server, client, weather, this, null);
        threads = List.of(
                daemon(name + "-up-read", up::read, false),
                daemon(name + "-up-write", up::write, false),
                daemon(name + "-down-read", down::read, true),
                daemon(name + "-down-write", down::write, true));
        threads.forEach(Thread::start);
    }

    void lose() {
        lostBytes = true;
    }

    boolean lostBytes() {
        return lostBytes;
    }

    void trip(boolean value) {
        tripped = value;
    }

    boolean isTripped() {
        return tripped;
    }

    /** One direction has come to its regular end; the other may go on. */
    void pipeEnded() throws IOException {
        if (openPipes.decrementAndGet() == 0) {
            client.close(); // not a reset, which would overtake the last bytes
            server.close();
            whenOver.accept(this);
        }
    }

    /** Resets both sides. Can be called often. */
    void cut() {
        reset(client);
        reset(server);
        threads.forEach(Thread::interrupt); // they may wait for better weather
        whenOver.accept(this);
    }

    /** Resets the client; the server sees a regular end after all that was sent, and the link ends when it says more. */
    void hangUp() {
        hungUp = true;
        reset(client);
        try {
            server.shutdownOutput();
        } catch (IOException over) {
            cut();
        }
    }

    private interface Work {
        void run() throws IOException, InterruptedException;
    }

    private Thread daemon(String name, Work work, boolean answers) {
        Runnable untilCut = () -> {
            try {
                work.run();
            } catch (IOException | InterruptedException e) {
                if (answers || !hungUp) {
                    cut(); // what broke on one side breaks on the other
                }
            }
        };
        Thread thread = new Thread(untilCut, name);
        thread.setDaemon(true);
        return thread;
    }

    static void reset(Socket socket) {
        try (socket) {
            socket.setSoLinger(true, 0); // makes the close an RST
        } catch (IOException alreadyClosed) {
            return;
        }
    }
}
