package dev.meshapi.internal.node;

import dev.meshapi.internal.dispatch.Routes;
import dev.meshapi.internal.membership.Elections;
import dev.meshapi.internal.membership.Identity;
import dev.meshapi.internal.membership.Membership;
import dev.meshapi.internal.membership.Roster;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** The way into the mesh under a new identity, with everything that speaks in its name: the first time, and each later. */
final class Entrance {
    private final NodeConfig config;
    private final Routes routes;
    private final Roster roster;
    private final Elections elections;
    private final Sessions sessions;
    private final Function<Identity, Exchange> exchanges;

    Entrance(
            NodeConfig config,
            Routes routes,
            Roster roster,
            Elections elections,
            Sessions sessions,
            Function<Identity, Exchange> exchanges) {
        this.config = config;
        this.routes = routes;
        this.roster = roster;
        this.elections = elections;
        this.sessions = sessions;
        this.exchanges = exchanges;
    }

    /** Takes a place, which is not kept yet. Waits for Redis. */
    void enter() {
        sessions.enter(roster.join(identity -> {
            sessions.prepare(identity, exchanges.apply(identity));
            return Descriptions.first(identity, config, routes.apis());
        }));
    }

    /** Keeps the place and stands for election; completes when this node sees who else is there, or could not be told. */
    CompletionStage<Void> begin(Membership.Beats beats) {
        Membership membership = sessions.membership();
        membership.start(beats);
        if (!membership.self().apis().equals(routes.apis())) {
            // Served or withdrawn while the node was joining. If Redis does not take it now, a beat tells it.
            membership.update(self -> Descriptions.serving(self, routes.apis()));
        }
        elections.start();
        return roster.refresh();
    }
}
