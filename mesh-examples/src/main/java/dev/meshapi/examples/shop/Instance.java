package dev.meshapi.examples.shop;

import dev.meshapi.Mesh;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.CountDownLatch;

/** One process of the shop: joins, serves, and leaves when it is told to or when its standard input ends. */
final class Instance {
    private static final CountDownLatch CLOSING = new CountDownLatch(1);

    private Instance() {}

    /** The name of the branch, and {@code tour} for the one that shows the others around. */
    public static void main(String[] args) throws Exception {
        String branch = args[0];
        closeAtEndOfInput();
        // Where Redis is: MESH_REDIS_URL. The handlers make calls themselves, so they come after the mesh.
        try (Mesh mesh = Mesh.builder("shop")
                .label("branch", branch)
                .interceptor(new Badges(branch))
                .join()) {
            mesh.serve(new OrdersDispatcher(new Warehouse(branch, new OrdersClient(mesh))));
            mesh.serve(new BranchDispatcher(new FrontDesk(branch, mesh, CLOSING::countDown)));
            System.out.println("open as node " + mesh.instanceId() + ", process "
                    + ProcessHandle.current().pid() + "; nodes now: " + FrontDesk.names(mesh.nodes()));
            if (args.length > 1) {
                new Tour(mesh).run();
            } else {
                CLOSING.await();
            }
        }
        System.out.println("has left");
    }

    /** Whoever started this process holds its input; when that is gone, so is the reason to live. */
    private static void closeAtEndOfInput() {
        Thread watch = new Thread(
                () -> {
                    try {
                        System.in.transferTo(OutputStream.nullOutputStream());
                    } catch (IOException e) {
                        System.out.println("input failed: " + e);
                    }
                    CLOSING.countDown();
                },
                "end-of-input");
        watch.setDaemon(true);
        watch.start();
    }
}
