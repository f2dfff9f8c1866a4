package supplies;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.meshapi.annotation.MeshApi;
import dev.meshapi.annotation.MeshName;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonPOJOBuilder;

/** What is not covered by random records. */
@MeshApi
interface Supplies {
    Bean bean(Bean bean);

    Created created(Created created, Made made);

    Built built(Built built);

    Sku sku(List<Sku> skus, Map<String, Sku> byName);

    Label label(Label label, Optional<Empty>[] more);

    Payment payment(List<Payment> payments, Card card);

    Vehicle vehicle(Vehicle vehicle, Bus bus);

    Level level(Map<Level, Set<Level>> levels);

    Names names(Names names);

    Node<Node<Level>> node(Node<? extends Integer> node);

    Base base(Base base);

    enum Level {
        @JsonProperty("low-1")
        LOW,
        HIGH;

        @Override
        public String toString() {
            return "level " + ordinal();
        }
    }

    record Empty() {}

    record Node<T>(T value, Node<T> next) {}

    record Names(
            boolean isActive,
            Boolean isOpen,
            String getName,
            boolean getFlag,
            String URL,
            String aB,
            int x,
            String Upper,
            boolean is,
            String get,
            String set,
            String type,
            String $1) {
        public int getTotal() {
            return 1;
        }

        public boolean isEmpty() {
            return true;
        }

        @JsonIgnore
        public Runnable getTask() {
            return () -> {};
        }
    }

    @JsonPropertyOrder({"second", "first"})
    record Label(
            @JsonProperty("first") String one,
            @JsonAlias({"zwei", "deux"}) int two,
            @JsonInclude(JsonInclude.Include.NON_NULL) String three) {}

    record Sku(@JsonValue String text) {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public Sku {}
    }

    sealed interface Payment permits Card, Cash {}

    @MeshName("card")
    record Card(String number, Payment backup) implements Payment {}

    @MeshName("cash")
    record Cash(int amount) implements Payment {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({@JsonSubTypes.Type(value = Bus.class, name = "bus"), @JsonSubTypes.Type(Car.class)})
    sealed interface Vehicle permits Bus, Car {}

    record Bus(int seats, Vehicle next) implements Vehicle {}

    @JsonTypeName("car")
    record Car(String plate) implements Vehicle {}

    sealed abstract class Base permits Derived {
        private int id;

        public int getId() {
            return id;
        }

        public void setId(int id) {
            this.id = id;
        }
    }

    @MeshName("derived")
    final class Derived extends Base {
        private List<String> names;

        public List<String> getNames() {
            return names;
        }

        public void setNames(List<String> names) {
            this.names = names;
        }

        static Derived random(Random random) {
            Derived derived = new Derived();
            derived.setId(random.nextInt());
            derived.setNames(List.of("a", "b"));
            return derived;
        }
    }

    class Bean {
        private String name;
        private int count;
        private boolean open;
        private EnumMap<Level, Integer> levels;
        private transient int cache = 1;

        public String getName() {
            return name;
        }

        public void setName(String name) {
            this.name = name;
        }

        public int getCount() {
            return count;
        }

        public void setCount(int count) {
            this.count = count;
        }

        public boolean isOpen() {
            return open;
        }

        public void setOpen(boolean open) {
            this.open = open;
        }

        public EnumMap<Level, Integer> getLevels() {
            return levels;
        }

        public void setLevels(EnumMap<Level, Integer> levels) {
            this.levels = levels;
        }

        public String derived() {
            return name + cache;
        }

        static Bean random(Random random) {
            Bean bean = new Bean();
            bean.setName("n" + random.nextInt());
            bean.setCount(random.nextInt());
            bean.setOpen(random.nextBoolean());
            bean.setLevels(new EnumMap<>(Map.of(Level.LOW, random.nextInt())));
            return bean;
        }
    }

    final class Created {
        private final int size;
        private final String text;

        @JsonCreator
        Created(@JsonProperty("size") int size, @JsonProperty("the-text") String text) {
            this.size = size;
            this.text = text;
        }

        public int getSize() {
            return size;
        }

        @JsonProperty("the-text")
        String text() {
            return text;
        }

        static Created random(Random random) {
            return new Created(random.nextInt(), random.nextBoolean() ? null : "t");
        }
    }

    final class Made {
        private final List<Sku> skus;

        private Made(List<Sku> skus) {
            this.skus = skus;
        }

        @JsonCreator
        static Made of(@JsonProperty("skus") List<Sku> skus) {
            return new Made(skus);
        }

        public List<Sku> getSkus() {
            return skus;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Made made && Objects.equals(skus, made.skus);
        }

        @Override
        public int hashCode() {
            return Objects.hash(skus);
        }

        static Made random(Random random) {
            return new Made(List.of(new Sku("s" + random.nextInt())));
        }
    }

    @JsonDeserialize(builder = Built.Maker.class)
    final class Built {
        private final int size;
        private final String name;

        private Built(int size, String name) {
            this.size = size;
            this.name = name;
        }

        public int getSize() {
            return size;
        }

        public String getName() {
            return name;
        }

        static Built random(Random random) {
            return new Built(random.nextInt(), "n");
        }

        @JsonPOJOBuilder(withPrefix = "", buildMethodName = "make")
        static final class Maker {
            private int size;
            private String name;

            public Maker size(int size) {
                this.size = size;
                return this;
            }

            public Maker name(String name) {
                this.name = name;
                return this;
            }

            public Built make() {
                return new Built(size, name);
            }
        }
    }
}
