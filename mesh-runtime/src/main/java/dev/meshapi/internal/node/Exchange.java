package dev.meshapi.internal.node;

import dev.meshapi.internal.call.Calls;
import dev.meshapi.internal.call.Carriers;
import dev.meshapi.internal.call.Ending;
import dev.meshapi.internal.call.Neighbours;
import dev.meshapi.internal.call.RemoteCalls;
import dev.meshapi.internal.dispatch.Admission;
import dev.meshapi.internal.dispatch.Batches;
import dev.meshapi.internal.dispatch.DroppedFrames;
import dev.meshapi.internal.dispatch.Host;
import dev.meshapi.internal.dispatch.Inbox;
import dev.meshapi.internal.dispatch.LocalCalls;
import dev.meshapi.internal.dispatch.Losses;
import dev.meshapi.internal.dispatch.Routes;
import dev.meshapi.internal.dispatch.Service;
import dev.meshapi.internal.membership.Identity;
import dev.meshapi.internal.membership.Pulse;
import dev.meshapi.internal.redis.Publisher;
import dev.meshapi.internal.redis.RollCall;
import dev.meshapi.internal.wire.FrameReader;
import dev.meshapi.internal.wire.JsonPayloads;
import dev.meshapi.internal.wire.PayloadCodec;

/** Everything that speaks and listens in the name of one identity. Another identity gets another exchange. */
record Exchange(Calls calls, Service service, LocalCalls local, Host host, Inbox inbox) {

    /** The ways out. */
    record Wires(Publisher publisher, RollCall rollCall) {}

    /** What a header can take beside the payload. */
    private static final int HEADER_BYTES = 64 * 1024;

    static Exchange of(
            Identity self,
            NodeConfig config,
            Routes routes,
            NodeThreads threads,
            Neighbours neighbours,
            Wires wires,
            Pulse pulse,
            Carriers carriers,
            byte[] channel,
            Losses losses,
            DroppedFrames dropped) {
        PayloadCodec codec = new JsonPayloads();
        int maxPayloadBytes = config.calls().maxPayloadBytes();
        Admission admission = new Admission(
                config.serving().maxRunningCalls(), config.serving().maxQueuedCalls());
        Host host = new Host(
                self,
                routes,
                admission,
                threads.workers(),
                threads.timers(),
                neighbours::members,
                config.interceptors());
        Service service = new Service(
                host,
                wires.publisher(),
                codec,
                maxPayloadBytes,
                config.serving().maxKeptReplyBytes(),
                losses);
        LocalCalls local = new LocalCalls(host);
        Batches replies = new Batches(threads.replies());
        RemoteCalls remote = new RemoteCalls(
                self,
                wires.publisher(),
                wires.rollCall(),
                codec,
                threads.timers(),
                replies,
                config.calls(),
                neighbours);
        Calls calls = new Calls(
                self,
                local,
                remote,
                config.calls(),
                new Calls.Environment(
                        neighbours,
                        routes::serves,
                        service::broadcast,
                        config.interceptors(),
                        codec,
                        threads.timers(),
                        replies,
                        carriers));
        FrameReader reader = new FrameReader((int) Math.min(Integer.MAX_VALUE, (long) maxPayloadBytes + HEADER_BYTES));
        Inbox inbox = new Inbox(self, channel, reader, service, remote::replied, remote::heard, pulse::heard, dropped);
        return new Exchange(calls, service, local, host, inbox);
    }

    Admission admission() {
        return host.admission();
    }

    /** Lets nothing begin any more, and tells whoever waits for what runs or waits. */
    void abandon(Ending ending) {
        local.abandon(ending::failure);
        service.abandon();
    }
}
