package dev.meshapi.examples.board;

import dev.meshapi.CallContext;
import java.io.PrintStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Serves {@link Board}. */
final class Wall implements BoardHandler {
    private final List<Note> notes = new ArrayList<>();
    private final PrintStream out;

    Wall(PrintStream out) {
        this.out = out;
    }

    @Override
    public synchronized Note post(String text, Mood mood, CallContext call) {
        Note note = new Note(notes.size() + 1, call.callerId(), text, mood, Instant.now());
        notes.add(note);
        out.println("  [node " + call.callerId() + " pins here: " + text + "]");
        return note;
    }

    @Override
    public synchronized List<Note> notes(CallContext call) {
        return List.copyOf(notes);
    }

    @Override
    public void shout(String text, CallContext call) {
        out.println("  [node " + call.callerId() + " shouts: " + text + "]");
    }
}
