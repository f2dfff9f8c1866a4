package dev.meshapi.internal.node;

import dev.meshapi.Leadership;
import dev.meshapi.internal.call.Neighbours;
import dev.meshapi.internal.membership.Members;
import dev.meshapi.internal.membership.Roster;
import java.util.OptionalLong;
import java.util.concurrent.CompletionStage;

/** Who is around this node, for its calls. */
record Surroundings(Roster roster, Leadership leadership) implements Neighbours {
    @Override
    public Members members() {
        return roster.members();
    }

    @Override
    public OptionalLong leader() {
        return leadership.current();
    }

    @Override
    public CompletionStage<Void> look() {
        return roster.refresh();
    }
}
