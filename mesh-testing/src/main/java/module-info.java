/** A real Redis process for tests and demos, faults on request, and a JUnit extension. */
module dev.meshapi.testing {
    requires static transitive org.jspecify;
    requires static org.junit.jupiter.api; // not transitive: who does without JUnit could not compile
    requires org.slf4j;

    exports dev.meshapi.testing;
}
