package dev.meshapi.examples.board;

import dev.meshapi.annotation.MeshApi;
import dev.meshapi.annotation.OneWay;
import java.util.List;

/** The notice board of one node. */
@MeshApi
public interface Board {
    /** Pins a note on the board and returns it with its number. */
    Note post(String text, Mood mood);

    /** The notes on the board, oldest first. */
    List<Note> notes();

    /** Says something that is written down nowhere. */
    @OneWay
    void shout(String text);
}
