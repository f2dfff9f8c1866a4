package dev.meshapi.examples.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.meshapi.Address;
import dev.meshapi.CallOptions;
import dev.meshapi.Gather;
import dev.meshapi.Mesh;
import dev.meshapi.MeshHandlerException;
import dev.meshapi.MeshNode;
import dev.meshapi.MeshRefusedException;
import dev.meshapi.Replies;
import dev.meshapi.Reply;
import dev.meshapi.examples.Jvm;
import dev.meshapi.testing.RedisServer;
import dev.meshapi.testing.WithRedis;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is generated from the interfaces of the shop reaches whom it says, with each of its views. */
@WithRedis(owned = true)
class AddressesIT {
    private final RedisServer redis;
    private final List<Mesh> meshes = new ArrayList<>();

    AddressesIT(RedisServer redis) {
        this.redis = redis;
    }

    @BeforeEach
    void open() {
        redis.flush();
        for (String branch : List.of("berlin", "lisbon", "oslo")) {
            Mesh mesh = Mesh.builder("shop")
                    .redis(redis.uri())
                    .label("branch", branch)
                    .interceptor(new Badges(branch))
                    .join();
            meshes.add(mesh);
            mesh.serve(new OrdersDispatcher(new Warehouse(branch, new OrdersClient(mesh))));
            mesh.serve(new BranchDispatcher(new FrontDesk(branch, mesh, () -> {})));
        }
        await().atMost(Jvm.LIMIT).until(() -> meshes.stream().allMatch(AddressesIT::seesAll));
    }

    private static boolean seesAll(Mesh mesh) {
        return mesh.view().size() == 3
                && mesh.view().stream().allMatch(node -> node.apis().keySet().containsAll(Set.of("Orders", "Branch")))
                && mesh.leadership().current().isPresent();
    }

    @AfterEach
    void close() {
        meshes.forEach(Mesh::close);
    }

    private Mesh oslo() {
        return meshes.get(2);
    }

    private BranchClient branches() {
        return new BranchClient(oslo());
    }

    private OrdersClient orders() {
        return new OrdersClient(oslo());
    }

    @Test
    void oneNode() {
        MeshNode berlin = meshes.get(0).self();
        assertThat(branches().node(berlin).name()).isEqualTo("berlin");
        assertThat(branches().node(berlin.instanceId()).name()).isEqualTo("berlin");
        assertThat(branches().leader().name()).isEqualTo("berlin");
        assertThat(branches().keyed("customer-7").name())
                .isEqualTo(new BranchClient(meshes.get(0)).keyed("customer-7").name());

        Set<String> answered = new TreeSet<>();
        await().atMost(Jvm.LIMIT).until(() -> {
            answered.add(branches().any().name());
            return answered.size() == 3;
        });
        Address.Choice last = serving -> serving.stream().max(Comparator.comparing(MeshNode::instanceId));
        assertThat(branches().at(last).name()).isEqualTo("oslo");
        assertThat(branches().at(Address.any().orOwn()).name()).isEqualTo("oslo");
    }

    @Test
    void severalNodes() throws Exception {
        assertThat(branches().all().name().values()).containsExactly("berlin", "lisbon", "oslo");
        assertThat(branches().others().name().values()).containsExactly("berlin", "lisbon");
        assertThat(branches().nodes(List.of(meshes.get(1).self())).name().values())
                .containsExactly("lisbon");
        Address.Selection first = serving -> serving.subList(0, 1);
        assertThat(branches().at(first).async().name().get(1, TimeUnit.MINUTES).values())
                .containsExactly("berlin");
    }

    @Test
    void aFailureOfOneSpoilsNobodyElsesAnswer() throws OutOfStock {
        orders().node(meshes.get(1).instanceId()).reserve("coffee", 4);

        Replies<Reservation> replies = orders().all().reserve("coffee", 3);

        assertThat(replies.size()).isEqualTo(3);
        assertThat(replies.values()).hasSize(2);
        assertThat(replies.get(meshes.get(1).instanceId()))
                .isInstanceOfSatisfying(
                        Reply.Failed.class,
                        failed -> assertThat(failed.failure())
                                .isInstanceOf(MeshHandlerException.class)
                                .hasCauseInstanceOf(OutOfStock.class));
    }

    @Test
    void whoGathersHearsOfEachAndMayHaveEnough() throws Exception {
        List<String> heard = new CopyOnWriteArrayList<>();
        Gather<String> listening = Gather.each(reply -> {
            if (reply instanceof Reply.Ok<String> ok) {
                heard.add(ok.value());
            }
        });
        assertThat(branches().all().name(listening).size()).isEqualTo(3);
        assertThat(heard).containsExactlyInAnyOrder("berlin", "lisbon", "oslo");

        CompletableFuture<Replies<Map<String, Integer>>> counting =
                orders().all().async().count(Gather.first(1));
        assertThat(counting.get(1, TimeUnit.MINUTES).values()).isNotEmpty();
    }

    @Test
    void progressIsHeardInOrder() throws Exception {
        List<Shelf> shelves = List.of(new Shelf("coffee", 5), new Shelf("tea", 10));
        List<Shelf> heard = new CopyOnWriteArrayList<>();
        assertThat(orders().node(meshes.get(0).instanceId()).count(heard::add)).containsEntry("tea", 10);
        assertThat(heard).isEqualTo(shelves);

        heard.clear();
        assertThat(orders().node(meshes.get(0).instanceId())
                        .async()
                        .count(heard::add)
                        .get(1, TimeUnit.MINUTES))
                .containsEntry("coffee", 5);
        assertThat(heard).isEqualTo(shelves);
    }

    @Test
    void ordersOfOneKeyAreKept() {
        for (int cents = 1; cents <= 200; cents++) {
            orders().others().priceChanged(new PriceChanged("tea", cents));
        }
        for (Mesh mesh : meshes.subList(0, 2)) {
            await().atMost(Jvm.LIMIT)
                    .until(() -> orders().node(mesh.instanceId()).price("tea") >= 199);
            await().atMost(Jvm.LIMIT)
                    .until(() -> orders().node(mesh.instanceId()).price("tea") == 200);
        }
    }

    @Test
    void strangersAreRefused() {
        OrdersClient strangers = orders().with(CallOptions.defaults().header(Badges.BADGE, "pirate"));

        assertThat(strangers.all().price("tea").failures())
                .hasSize(3)
                .allSatisfy(failed -> assertThat(failed.failure()).isInstanceOf(MeshRefusedException.class));
    }
}
