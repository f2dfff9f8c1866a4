package dev.meshapi.benchmarks.peers.redisson;

import dev.meshapi.benchmarks.scenario.Caller;
import dev.meshapi.benchmarks.scenario.Payload;
import dev.meshapi.benchmarks.scenario.Place;
import dev.meshapi.benchmarks.scenario.Scenario;
import java.util.List;
import org.redisson.Redisson;
import org.redisson.api.RRemoteService;
import org.redisson.api.RedissonClient;
import org.redisson.api.RemoteInvocationOptions;
import org.redisson.config.Config;

/**
 * Calls with the default codec: those that wait with the default acknowledgements, those with futures without any, which is
 * the fastest that there is.
 */
public final class RemoteService implements Scenario {
    private static final String NAME = "status";
    private static final int WORKERS = 16;
    private static final int UPTIME = 123;

    @Override
    public List<String> handler(Place place) {
        connect(place).getRemoteService(NAME).register(StatusService.class, new Answers(), WORKERS);
        return List.of(NAME);
    }

    @Override
    public Caller caller(Place place, List<String> addresses) {
        return new Calls(connect(place).getRemoteService(NAME));
    }

    private static RedissonClient connect(Place place) {
        Config config = new Config();
        config.useSingleServer().setAddress(place.redis());
        return Redisson.create(config);
    }

    private static final class Answers implements StatusService {
        @Override
        public Status status(Query query) {
            return new Status("ok", UPTIME);
        }

        @Override
        public String echo(String text) {
            return text;
        }
    }

    private record Calls(RRemoteService remote) implements Caller {
        @Override
        public Async async(Payload payload) {
            StatusServiceAsync service = remote.get(
                    StatusServiceAsync.class, RemoteInvocationOptions.defaults().noAck());
            String text = payload.text();
            return payload == Payload.SMALL
                    ? (slot, completion) -> completion.follow(service.status(new StatusService.Query(true)))
                    : (slot, completion) -> completion.follow(service.echo(text));
        }

        @Override
        public Blocking blocking(Payload payload) {
            StatusService service = remote.get(StatusService.class);
            String text = payload.text();
            return payload == Payload.SMALL
                    ? slot -> service.status(new StatusService.Query(true))
                    : slot -> service.echo(text);
        }
    }
}
