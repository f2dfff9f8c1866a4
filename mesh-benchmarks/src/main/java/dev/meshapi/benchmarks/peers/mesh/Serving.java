package dev.meshapi.benchmarks.peers.mesh;

import dev.meshapi.Address;
import dev.meshapi.Mesh;
import dev.meshapi.MeshBuilder;
import java.util.concurrent.CompletionStage;

/** How a handler runs: each is an API of its own, since the interface says it. */
public enum Serving {
    /** On a worker, where it may block. */
    BLOCKING {
        @Override
        MeshBuilder serve(MeshBuilder builder) {
            return builder.serve(new DeskDispatcher(new Clerk()));
        }

        @Override
        Line line(Mesh mesh, Address.One who) {
            DeskClient.One desk = new DeskClient(mesh).at(who);
            return new OfDesk(desk, desk.async());
        }
    },

    /** On the thread that has read the request. */
    NON_BLOCKING {
        @Override
        MeshBuilder serve(MeshBuilder builder) {
            return builder.serve(new QuickDeskDispatcher(new Clerk()));
        }

        @Override
        Line line(Mesh mesh, Address.One who) {
            QuickDeskClient.One desk = new QuickDeskClient(mesh).at(who);
            return new OfQuickDesk(desk, desk.async());
        }
    };

    /** Lets a node answer. */
    abstract MeshBuilder serve(MeshBuilder builder);

    /** Calls who answers. */
    abstract Line line(Mesh mesh, Address.One who);

    private record OfDesk(DeskClient.One desk, DeskClient.Async async) implements Line {
        @Override
        public Object status(Desk.Query query) {
            return desk.status(query);
        }

        @Override
        public Object echo(Desk.Text text) {
            return desk.echo(text);
        }

        @Override
        public CompletionStage<?> statusAsync(Desk.Query query) {
            return async.status(query);
        }

        @Override
        public CompletionStage<?> echoAsync(Desk.Text text) {
            return async.echo(text);
        }
    }

    private record OfQuickDesk(QuickDeskClient.One desk, QuickDeskClient.Async async) implements Line {
        @Override
        public Object status(Desk.Query query) {
            return desk.status(query);
        }

        @Override
        public Object echo(Desk.Text text) {
            return desk.echo(text);
        }

        @Override
        public CompletionStage<?> statusAsync(Desk.Query query) {
            return async.status(query);
        }

        @Override
        public CompletionStage<?> echoAsync(Desk.Text text) {
            return async.echo(text);
        }
    }
}
