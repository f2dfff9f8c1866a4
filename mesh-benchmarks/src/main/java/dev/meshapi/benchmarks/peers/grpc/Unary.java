package dev.meshapi.benchmarks.peers.grpc;

import dev.meshapi.benchmarks.scenario.Caller;
import dev.meshapi.benchmarks.scenario.Completion;
import dev.meshapi.benchmarks.scenario.Payload;
import dev.meshapi.benchmarks.scenario.Place;
import dev.meshapi.benchmarks.scenario.Scenario;
import io.grpc.CallOptions;
import io.grpc.ManagedChannel;
import io.grpc.MethodDescriptor;
import io.grpc.Server;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.ClientCalls;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Unary calls on one channel: with the default executors, or with none on either side. */
public final class Unary implements Scenario {
    private static final String LOOPBACK = "127.0.0.1";

    private final boolean direct;

    /**
     * Calls over one channel.
     *
     * @param direct whether handlers and callbacks run on the event loops
     */
    public Unary(boolean direct) {
        this.direct = direct;
    }

    @Override
    public List<String> handler(Place place) throws IOException {
        NettyServerBuilder builder = NettyServerBuilder.forAddress(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                .addService(StatusService.definition());
        Server server = (direct ? builder.directExecutor() : builder).build().start();
        return List.of(Integer.toString(server.getPort()));
    }

    @Override
    public Caller caller(Place place, List<String> addresses) {
        NettyChannelBuilder builder = NettyChannelBuilder.forAddress(LOOPBACK, Integer.parseInt(addresses.get(0)))
                .usePlaintext();
        return new Calls((direct ? builder.directExecutor() : builder).build());
    }

    private record Calls(ManagedChannel channel) implements Caller {
        @Override
        public Async async(Payload payload) {
            String text = payload.text();
            return payload == Payload.SMALL
                    ? (slot, completion) -> call(StatusService.STATUS, new Messages.Query(true), completion)
                    : (slot, completion) -> call(StatusService.ECHO, new Messages.Text(text), completion);
        }

        private <Q, R> void call(MethodDescriptor<Q, R> method, Q request, Completion completion) {
            ClientCalls.asyncUnaryCall(channel.newCall(method, CallOptions.DEFAULT), request, new Reply<>(completion));
        }
    }

    private static final class Reply<R> implements StreamObserver<R> {
        private final Completion completion;
        private @Nullable R value;

        Reply(Completion completion) {
            this.completion = completion;
        }

        @Override
        public void onNext(R reply) {
            value = reply;
        }

        @Override
        public void onError(Throwable failure) {
            completion.accept(null, failure);
        }

        @Override
        public void onCompleted() {
            completion.accept(value, null);
        }
    }
}
