package dev.meshapi.examples.board;

import dev.meshapi.Mesh;
import dev.meshapi.MeshException;
import dev.meshapi.MeshNode;
import java.io.PrintStream;
import java.util.List;

/** What can be typed. */
final class Commands {
    static final String HELP = """
              status            who is in the mesh
              call <id> <text>  pin a note on the board of that node; yours too
              read <id>         read the board of that node
              shout <text>      tell all others, without an answer
              quit              leave (as does the end of input, Ctrl-D)
            """;

    private final Mesh mesh;
    private final BoardClient boards;
    private final PrintStream out;

    Commands(Mesh mesh, PrintStream out) {
        this.mesh = mesh;
        this.boards = new BoardClient(mesh);
        this.out = out;
    }

    /** Does what the line says; what goes wrong is printed. False if it says to quit. */
    boolean run(String line) {
        String[] words = line.strip().split("\\s+", 3);
        long start = System.nanoTime();
        try {
            switch (words[0]) {
                case "" -> {}
                case "quit" -> {
                    return false;
                }
                case "status" -> {
                    mesh.nodes().forEach(node -> out.println("  " + describe(node)));
                    mesh.leadership().current().ifPresent(id -> out.println("  node " + id + " leads"));
                }
                case "call" ->
                    out.println("  -> " + boards.node(id(words)).post(text(words, 2), Mood.CALM) + " after "
                            + millisSince(start) + " ms");
                case "read" -> read(boards.node(id(words)).notes());
                case "shout" -> boards.others().shout(text(line.strip().split("\\s+", 2), 1));
                default -> out.print(HELP);
            }
        } catch (IllegalArgumentException e) {
            out.println("  " + e.getMessage());
        } catch (MeshException e) {
            out.println("  " + e.getClass().getSimpleName() + " after " + millisSince(start) + " ms (" + e.execution()
                    + "): " + e.getMessage());
        }
        return true;
    }

    private void read(List<Note> notes) {
        if (notes.isEmpty()) {
            out.println("  an empty board");
        }
        notes.forEach(note -> out.println("  " + note));
    }

    private static String describe(MeshNode node) {
        return "node " + node.instanceId() + (node.self() ? " (you)" : "") + ": " + node.state() + ", process "
                + node.pid() + " on " + node.hostname() + ", since " + node.startedAt();
    }

    private static long id(String[] words) {
        try {
            return Long.parseLong(text(words, 1));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + words[1] + "' is no instance id; status lists them", e);
        }
    }

    private static String text(String[] words, int index) {
        if (words.length <= index) {
            throw new IllegalArgumentException("Something is missing after '" + words[0] + "'; help tells what");
        }
        return words[index];
    }

    private static long millisSince(long start) {
        return (System.nanoTime() - start) / 1_000_000;
    }
}
