package dev.meshapi;

/** A second API by hand: messages that put a node to the test. What serves them is up to each test. */
final class Trials {
    record Problem(String text) {}

    /** Declared and checked. */
    static class Sorry extends Exception {
        private static final long serialVersionUID = 1L;

        Sorry(String text) {
            super(text);
        }
    }

    /** Declared beside its parent: it must come back as itself. */
    static final class VerySorry extends Sorry {
        private static final long serialVersionUID = 1L;

        VerySorry(String text) {
            super(text);
        }
    }

    /** Declared and unchecked. */
    static final class Odd extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Odd(String text) {
            super(text);
        }
    }

    /** Not declared, but a kind of something that is. */
    static final class UnheardOf extends Sorry {
        private static final long serialVersionUID = 1L;

        UnheardOf(String text) {
            super(text);
        }
    }

    static final Failure<Sorry, Problem> SORRY = new Failure<>(
            "Sorry",
            Sorry.class,
            TypeRef.of(Problem.class),
            sorry -> new Problem(String.valueOf(sorry.getMessage())),
            problem -> new Sorry(problem.text()));

    static final Failure<VerySorry, Problem> VERY_SORRY = new Failure<>(
            "VerySorry",
            VerySorry.class,
            TypeRef.of(Problem.class),
            sorry -> new Problem(String.valueOf(sorry.getMessage())),
            problem -> new VerySorry(problem.text()));

    static final Failure<Odd, Problem> ODD = new Failure<>(
            "Odd",
            Odd.class,
            TypeRef.of(Problem.class),
            odd -> new Problem(String.valueOf(odd.getMessage())),
            problem -> new Odd(problem.text()));

    static final Message<String, String> ECHO =
            Message.request("Trials.echo", TypeRef.of(String.class), TypeRef.of(String.class));

    /** Of another API for the same name: its reply is read as a number. */
    static final Message<String, Integer> ECHO_AS_NUMBER =
            Message.request("Trials.echo", TypeRef.of(String.class), TypeRef.of(int.class));

    /** Of another API for the same name: its request is a number. */
    static final Message<Integer, String> ECHO_OF_NUMBER =
            Message.request("Trials.echo", TypeRef.of(int.class), TypeRef.of(String.class));

    /** Takes as many milliseconds. */
    static final Message<Long, String> TAKE =
            Message.request("Trials.take", TypeRef.of(long.class), TypeRef.of(String.class));

    /** Replies as many characters. */
    static final Message<Integer, String> BLOB =
            Message.request("Trials.blob", TypeRef.of(int.class), TypeRef.of(String.class));

    /** Throws what the argument names. */
    static final Message<String, Void> FAIL =
            Message.request("Trials.fail", TypeRef.of(String.class), TypeRef.NOTHING, SORRY, VERY_SORRY, ODD);

    static final Message<String, Void> NOTE = Message.oneWay("Trials.note", TypeRef.of(String.class));

    private Trials() {}

    /** Serves these messages with this code, and no others. */
    static MeshDispatcher serving(Binding<?, ?>... bindings) {
        return new Dispatcher(Trials.class, "Trials", bindings);
    }

    /** Throws what the name says. */
    static void fail(String name) throws Exception {
        switch (name) {
            case "Sorry" -> throw new Sorry("so sorry");
            case "VerySorry" -> throw new VerySorry("ever so sorry");
            case "Odd" -> throw new Odd("how odd");
            case "UnheardOf" -> throw new UnheardOf("unheard of");
            case "error" -> throw new AssertionError("an error");
            case "null" -> throw new IllegalStateException();
            case "half" -> throw new IllegalStateException("half \ud83d");
            default -> throw new IllegalStateException(name);
        }
    }
}
