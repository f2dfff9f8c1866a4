package dev.meshapi.benchmarks.peers.vertx;

import com.hazelcast.config.Config;
import com.hazelcast.config.NetworkConfig;
import com.hazelcast.core.HazelcastInstance;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.eventbus.EventBusOptions;
import io.vertx.spi.cluster.hazelcast.ConfigUtil;
import io.vertx.spi.cluster.hazelcast.HazelcastClusterManager;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One member of a cluster on the loopback interface: no multicast, any free port. */
record Cluster(Vertx vertx, HazelcastInstance hazelcast) {
    private static final String LOOPBACK = "127.0.0.1";
    private static final int LIMIT_SECONDS = 60;

    /** Joins those who are there; without any, begins a cluster. */
    static Cluster join(List<String> members) throws Exception {
        HazelcastClusterManager manager = new HazelcastClusterManager(config(members));
        Vertx vertx = Vertx.builder()
                .with(new VertxOptions().setEventBusOptions(new EventBusOptions().setHost(LOOPBACK)))
                .withClusterManager(manager)
                .buildClustered()
                .toCompletionStage()
                .toCompletableFuture()
                .get(LIMIT_SECONDS, TimeUnit.SECONDS);
        return new Cluster(vertx, manager.getHazelcastInstance());
    }

    private static Config config(List<String> members) {
        Config config = ConfigUtil.loadConfig();
        config.setProperty("hazelcast.logging.type", "slf4j");
        config.setProperty("hazelcast.phone.home.enabled", "false");
        config.setProperty("hazelcast.socket.bind.any", "false");
        NetworkConfig network = config.getNetworkConfig();
        network.setPort(0).getInterfaces().setEnabled(true).addInterface(LOOPBACK);
        network.getJoin().getMulticastConfig().setEnabled(false);
        network.getJoin().getAutoDetectionConfig().setEnabled(false);
        network.getJoin().getTcpIpConfig().setEnabled(true).setMembers(members);
        return config;
    }

    /** Where others find this member. */
    String address() {
        return LOOPBACK + ":"
                + hazelcast.getCluster().getLocalMember().getSocketAddress().getPort();
    }
}
