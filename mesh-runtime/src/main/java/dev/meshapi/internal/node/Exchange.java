package dev.meshapi.internal.node;

import dev.meshapi.internal.call.Calls;
import dev.meshapi.internal.call.RemoteCalls;
import dev.meshapi.internal.dispatch.Admission;
import dev.meshapi.internal.dispatch.DroppedFrames;
import dev.meshapi.internal.dispatch.Inbox;
import dev.meshapi.internal.dispatch.LocalCalls;
import dev.meshapi.internal.dispatch.Routes;
import dev.meshapi.internal.dispatch.Service;
import dev.meshapi.internal.membership.Identity;
import dev.meshapi.internal.membership.Pulse;
import dev.meshapi.internal.redis.Publisher;
import dev.meshapi.internal.wire.FrameReader;
import dev.meshapi.internal.wire.JsonPayloads;
import dev.meshapi.internal.wire.PayloadCodec;

/** Everything that speaks and listens in the name of one identity. Another identity gets another exchange. */
record Exchange(Calls calls, Service service, Admission admission, Inbox inbox) {

    /** What a header can take beside the payload. */
    private static final int HEADER_BYTES = 64 * 1024;

    static Exchange of(
            Identity self,
            NodeConfig config,
            Routes routes,
            NodeThreads threads,
            Publisher publisher,
            Pulse pulse,
            DroppedFrames dropped) {
        PayloadCodec codec = new JsonPayloads();
        int maxPayloadBytes = config.calls().maxPayloadBytes();
        Admission admission = new Admission(
                config.serving().maxRunningCalls(), config.serving().maxQueuedCalls());
        Service service =
                new Service(routes, admission, threads.workers(), publisher, codec, threads.timers(), maxPayloadBytes);
        LocalCalls local = new LocalCalls(self.instanceId(), routes, admission, threads.workers(), threads.timers());
        RemoteCalls remote =
                new RemoteCalls(self, publisher, codec, threads.timers(), threads.replies(), config.calls());
        Calls calls = new Calls(self, local, remote, service::broadcast, threads.replies(), config.calls());
        FrameReader reader = new FrameReader((int) Math.min(Integer.MAX_VALUE, (long) maxPayloadBytes + HEADER_BYTES));
        Inbox inbox = new Inbox(self, reader, service, remote::replied, remote::heard, pulse::heard, dropped);
        return new Exchange(calls, service, admission, inbox);
    }
}
