package dev.meshapi.examples.board;

import dev.meshapi.Mesh;
import dev.meshapi.MeshBuilder;
import dev.meshapi.MeshConnectionException;
import dev.meshapi.testing.RedisServerException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;

/** One instance to play with. Start it in several terminals; they find each other through the same Redis. */
public final class BoardApp {
    private BoardApp() {}

    /** The port at which to look for a Redis, or to start one if there is none; default 6379. */
    public static void main(String[] args) throws IOException {
        int port = args.length == 0 ? 6379 : Integer.parseInt(args[0]);
        try (RedisAtHand redis = RedisAtHand.find(port)) {
            System.out.println(redis.description());
            MeshBuilder builder = Mesh.builder("board")
                    .serve(new BoardDispatcher(new Wall(System.out)))
                    .listener(new Neighbours(System.out))
                    .leaveOnShutdown(); // Ctrl-C is a goodbye, too
            if (redis.uri() != null) {
                builder.redis(redis.uri());
            }
            try (Mesh mesh = builder.join()) {
                System.out.print("You are node " + mesh.instanceId() + ".\n" + Commands.HELP);
                obey(new Commands(mesh, System.out));
            }
            System.out.println("You have left.");
        } catch (MeshConnectionException | RedisServerException e) {
            System.out.println(e.getMessage());
            System.exit(1);
        }
    }

    private static void obey(Commands commands) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()));
        String line = lines.readLine();
        while (line != null && commands.run(line)) {
            line = lines.readLine();
        }
    }
}
