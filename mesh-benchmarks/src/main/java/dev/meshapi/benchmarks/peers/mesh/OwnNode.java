package dev.meshapi.benchmarks.peers.mesh;

import dev.meshapi.Mesh;
import dev.meshapi.benchmarks.scenario.Caller;
import dev.meshapi.benchmarks.scenario.Payload;
import dev.meshapi.benchmarks.scenario.Place;
import dev.meshapi.benchmarks.scenario.Scenario;
import java.util.List;

/** Calls within one node: over its view, or for comparison the same interface without any mesh. */
public enum OwnNode implements Scenario {
    /** Through the mesh. */
    MESH {
        @Override
        public Desk desk(Place place) {
            Mesh mesh = Fleet.of(Serving.BLOCKING, 0, 1).joinHandler(place);
            return new DeskClient(mesh).node(mesh.instanceId());
        }
    },
    /** A plain call of an interface. */
    DIRECT {
        @Override
        public Desk desk(Place place) {
            return new Plain();
        }
    };

    /** What is called. */
    public abstract Desk desk(Place place);

    @Override
    public Caller caller(Place place, List<String> addresses) {
        return new Within(desk(place));
    }

    @Override
    public List<String> handler(Place place) {
        return List.of();
    }

    private record Within(Desk desk) implements Caller {
        @Override
        public Blocking blocking(Payload payload) {
            return slot -> desk.status(new Desk.Query(true));
        }
    }

    private static final class Plain implements Desk {
        private static final int UPTIME = 123;

        @Override
        public Status status(Query query) {
            return new Status("ok", UPTIME);
        }

        @Override
        public Text echo(Text text) {
            return text;
        }

        @Override
        public void notice(Query query) {}
    }
}
