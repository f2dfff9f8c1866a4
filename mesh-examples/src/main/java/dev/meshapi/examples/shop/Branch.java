package dev.meshapi.examples.shop;

import dev.meshapi.annotation.Idempotent;
import dev.meshapi.annotation.MeshApi;
import dev.meshapi.annotation.NonBlocking;
import dev.meshapi.annotation.OneWay;
import java.util.List;

/** The branch itself. A node serves as many APIs as it likes. */
@MeshApi
public interface Branch {
    /** What this branch is called: known at once. */
    @Idempotent
    @NonBlocking
    String name();

    /** The branches that are open, as this one sees it. */
    List<String> open();

    /** Ends the working day of this branch. */
    @OneWay
    void closeForToday();
}
