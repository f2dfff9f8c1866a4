package dev.meshapi.internal.node;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshapi.MeshState;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LifeCycleTest {
    @ParameterizedTest
    @EnumSource
    void onlyLegalMovesAreMade(MeshState from) {
        Set<MeshState> legal = switch (from) {
            case JOINING -> EnumSet.of(MeshState.UP, MeshState.CLOSED);
            case UP -> EnumSet.of(MeshState.REJOINING, MeshState.DRAINING);
            case REJOINING -> EnumSet.of(MeshState.UP, MeshState.DRAINING);
            case DRAINING -> EnumSet.of(MeshState.CLOSED);
            case CLOSED -> EnumSet.noneOf(MeshState.class);
        };
        for (MeshState to : MeshState.values()) {
            LifeCycle life = in(from);
            assertThat(life.move(to)).as(from + " to " + to).isEqualTo(legal.contains(to));
            assertThat(life.state()).isEqualTo(legal.contains(to) ? to : from);
        }
    }

    @Test
    void ofManyWhoCloseOneDoes() throws InterruptedException {
        LifeCycle life = in(MeshState.UP);
        List<Boolean> moves = new CopyOnWriteArrayList<>();
        List<Thread> threads = IntStream.range(0, 16)
                .mapToObj(i -> new Thread(() -> moves.add(life.move(MeshState.DRAINING))))
                .toList();
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(moves).hasSize(16).containsOnlyOnce(true);
    }

    private static LifeCycle in(MeshState state) {
        LifeCycle life = new LifeCycle();
        List<MeshState> way = switch (state) {
            case JOINING -> List.of();
            case UP -> List.of(MeshState.UP);
            case REJOINING -> List.of(MeshState.UP, MeshState.REJOINING);
            case DRAINING -> List.of(MeshState.UP, MeshState.DRAINING);
            case CLOSED -> List.of(MeshState.CLOSED);
        };
        way.forEach(life::move);
        return life;
    }
}
