package dev.meshapi.tools;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;

/** The platform threads of this JVM, by name. */
public final class MeshThreads {
    private MeshThreads() {}

    /** The names of all live threads of the mesh with this key. */
    public static Set<String> of(String key) {
        return names("mesh-" + key);
    }

    /** Waits until a mesh has no thread left; a thread ends a little after it was told to. */
    public static void awaitNone(String key) {
        await().atMost(Duration.ofSeconds(20)).until(() -> of(key), Set::isEmpty);
    }

    /** The names of all live threads that begin so. */
    public static Set<String> names(String prefix) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(Thread::isAlive)
                .map(Thread::getName)
                .filter(name -> name.startsWith(prefix))
                .collect(Collectors.toSet());
    }
}
