package dev.meshapi.testing;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;

/** A proxy's listening socket, from one opening to its closing. */
final class ProxyDoor {
    private static final long CLOSE_SECONDS = 10;

    private final ServerSocket socket;
    private final Thread doorman;

    private ProxyDoor(ServerSocket socket, BiConsumer<Socket, ProxyDoor> guests) {
        this.socket = socket;
        this.doorman = new Thread(() -> admit(guests), "mesh-proxy-" + port() + "-accept");
        doorman.setDaemon(true);
    }

    static ProxyDoor open(int port, BiConsumer<Socket, ProxyDoor> guests) throws IOException {
        ProxyDoor door = new ProxyDoor(FreePort.listen(port), guests);
        door.doorman.start();
        return door;
    }

    private void admit(BiConsumer<Socket, ProxyDoor> guests) {
        while (!isClosed()) {
            try {
                guests.accept(socket.accept(), this);
            } catch (IOException e) {
                // A client that left at once, or the door has been closed.
            }
        }
    }

    int port() {
        return socket.getLocalPort();
    }

    boolean isClosed() {
        return socket.isClosed();
    }

    /**
     * From its return on, connections are refused. That takes the end of the thread: the system keeps a socket listening
     * as long as somebody is inside a call of it.
     */
    void close() throws IOException {
        socket.close();
        try {
            doorman.join(TimeUnit.SECONDS.toMillis(CLOSE_SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
