package nested;

import dev.meshapi.annotation.MeshApi;
import dev.meshapi.annotation.MeshProgress;
import dev.meshapi.annotation.OneWay;

public final class Shop {
    private Shop() {}

    /** Its payload types are nested in it, under names that the client uses, too. */
    @MeshApi
    public interface Orders {
        Async async(One one, Many many);

        Target target(List list) throws Failure;

        @OneWay
        void send(ManyAsync many);

        Message message(Override override);

        @MeshProgress(Consumer.class)
        Replies reply(Gather gather);

        record One(int one) {}

        record Many(int many) {}

        record Async(int async) {}

        record ManyAsync(int many) {}

        record Target(int target) {}

        record List(int list) {}

        record Message(int message) {}

        record Override(int override) {}

        record Consumer(int consumer) {}

        record Gather(int gather) {}

        record Replies(int replies) {}

        final class Failure extends Exception {
            private static final long serialVersionUID = 1L;

            public Failure(String reason) {
                super(reason);
            }
        }
    }

    @MeshApi
    interface Hidden {
        void look();
    }
}
