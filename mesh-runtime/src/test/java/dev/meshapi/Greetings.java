package dev.meshapi;

import java.util.List;

/** A small API by hand, as the processor would write it: what the tests of the runtime send and serve. */
final class Greetings {
    record Greeting(String text, int times) {}

    record Refusal(String reason, int code) {}

    static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;
        private final int code;

        Refused(String reason, int code) {
            super(reason);
            this.code = code;
        }

        int code() {
            return code;
        }
    }

    static final Failure<Refused, Refusal> REFUSED = new Failure<>(
            "Refused",
            Refused.class,
            TypeRef.of(Refusal.class),
            refused -> new Refusal(String.valueOf(refused.getMessage()), refused.code()),
            refusal -> new Refused(refusal.reason(), refusal.code()));

    static final Message<String, Greeting> GREET =
            Message.request("Greetings.greet", TypeRef.of(String.class), TypeRef.of(Greeting.class), REFUSED);

    static final Message<Void, List<String>> NAMES =
            Message.request("Greetings.names", TypeRef.NOTHING, new TypeRef<List<String>>() {});

    static final Message<String, Void> REMEMBER =
            Message.request("Greetings.remember", TypeRef.of(String.class), TypeRef.NOTHING);

    static final Message<String, Void> SHOUT = Message.oneWay("Greetings.shout", TypeRef.of(String.class));

    private Greetings() {}

    /** Serves these messages with this code, and no others. */
    static MeshDispatcher serving(Binding<?, ?>... bindings) {
        return new MeshDispatcher() {
            @Override
            public Class<?> api() {
                return Greetings.class;
            }

            @Override
            public String name() {
                return "Greetings";
            }

            @Override
            public List<Binding<?, ?>> bindings() {
                return List.of(bindings);
            }
        };
    }
}
