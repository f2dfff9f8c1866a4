package dev.meshapi.faults.calls;

import dev.meshapi.Binding;
import dev.meshapi.Dispatcher;
import dev.meshapi.MeshDispatcher;
import dev.meshapi.Message;
import dev.meshapi.TypeRef;

/** The API of the matrix: jobs that are asked for, and what is made of them. */
final class Work {
    /** How a job ends. */
    enum Manner {
        PLAIN,
        LARGE_REPLY,
        UNENCODABLE_REPLY
    }

    /**
     * A job.
     *
     * @param id what the ledger calls it
     * @param millis how long it takes
     * @param at the only process where it takes any time; everywhere if empty
     */
    record Job(String id, long millis, String at, Manner manner) {}

    /** What came of it. */
    record Product(String text) {
        static final String UNSPEAKABLE = "unspeakable";

        @Override
        public String text() {
            if (text.equals(UNSPEAKABLE)) {
                throw new IllegalStateException("cannot be written");
            }
            return text;
        }
    }

    static final Message<Job, Product> RUN =
            Message.request("Work.run", TypeRef.of(Job.class), TypeRef.of(Product.class));

    static final Message<Job, Void> NOTE = Message.oneWay("Work.note", TypeRef.of(Job.class));

    private Work() {}

    static MeshDispatcher serving(Binding<?, ?>... bindings) {
        return new Dispatcher(Work.class, "Work", bindings);
    }
}
